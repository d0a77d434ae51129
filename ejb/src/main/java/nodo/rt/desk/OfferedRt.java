package nodo.rt.desk;

import java.util.function.Predicate;
import nodo.rpt.Rpt;
import nodo.rt.RtMessage;
import nodo.rt.RtOrigin;
import nodo.rt.partner.RtDocuments;
import nodo.rt.partner.RtReading;

/**
 * An RT that wants to be accepted.
 *
 * @param mayAnswer whether an RPT went to whoever this RT is from
 * @param payment the payment that it came for
 * @param message its bytes
 * @param reading what they say, read before the step that judges them began
 * @param origin how it came
 * @param signForced whether its sign is not compared with what the payer's browser was told
 */
record OfferedRt(
        Predicate<Rpt> mayAnswer,
        NamedPayment payment,
        RtMessage message,
        RtReading reading,
        RtOrigin origin,
        boolean signForced) {

    /** An RT that a PSP sent. */
    static OfferedRt pushed(SendRt command) {
        String psp = command.caller().psp();
        return new OfferedRt(
                rpt -> rpt.psp().equals(psp),
                command.payment(),
                command.message(),
                RtDocuments.read(command.message().document()),
                RtOrigin.PUSH,
                command.signForced());
    }

    /** An RT that was fetched from a channel. */
    static OfferedRt pulled(String channel, NamedPayment payment, RtMessage message) {
        return new OfferedRt(
                rpt -> rpt.channel().equals(channel),
                payment,
                message,
                RtDocuments.read(message.document()),
                RtOrigin.PULL,
                false);
    }
}
