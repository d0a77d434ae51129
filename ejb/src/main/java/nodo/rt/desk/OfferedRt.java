package nodo.rt.desk;

import java.util.function.Predicate;
import nodo.rpt.Rpt;
import nodo.rt.RtMessage;
import nodo.rt.RtOrigin;

/**
 * An RT that wants to be accepted.
 *
 * @param mayAnswer whether an RPT went to whoever this RT is from
 * @param payment the payment that it came for
 * @param message its bytes
 * @param origin how it came
 * @param signForced whether its sign is not compared with what the payer's browser was told
 */
record OfferedRt(
        Predicate<Rpt> mayAnswer, NamedPayment payment, RtMessage message, RtOrigin origin, boolean signForced) {

    /** An RT that a PSP sent. */
    static OfferedRt pushed(SendRt command) {
        String psp = command.caller().psp();
        return new OfferedRt(
                rpt -> rpt.psp().equals(psp),
                command.payment(),
                command.message(),
                RtOrigin.PUSH,
                command.signForced());
    }

    /** An RT that was fetched from a channel. */
    static OfferedRt pulled(String channel, NamedPayment payment, RtMessage message) {
        return new OfferedRt(rpt -> rpt.channel().equals(channel), payment, message, RtOrigin.PULL, false);
    }
}
