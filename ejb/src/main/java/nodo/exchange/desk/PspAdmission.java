package nodo.exchange.desk;

import static nodo.exchange.desk.Check.joined;
import static nodo.exchange.desk.Check.that;

import java.util.List;
import java.util.Optional;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.registry.Channel;
import nodo.registry.PaymentModel;
import nodo.registry.Psp;
import nodo.registry.PspBroker;
import nodo.registry.Registry;

/**
 * Whether a PSP's call is admitted: who it says it is, whether it may sign in, whether its identifiers belong together.
 * The two lists are the order in which callers are refused.
 *
 * <p>Source: flows-notice §3 steps 3 to 9, validation 1.1 step 2.
 */
public final class PspAdmission {

    /** Who calls; a few operations may leave it out. */
    static final List<Check<Attempt>> PSP = TakesPart.psp(Attempt::psp);

    /** Through which channel. */
    static final List<Check<Attempt>> WAY =
            joined(TakesPart.pspBroker(Attempt::broker), TakesPart.channel(Attempt::channel));

    /** Whether the caller is who it says it is. */
    static final List<Check<Attempt>> SIGNED_IN = List.of(
            that(
                    "the password is the channel's",
                    Attempt::passwordFits,
                    FaultCode.PPT_AUTENTICAZIONE,
                    Descriptions.WRONG_PASSWORD),
            that(
                    "the client certificate is the channel's",
                    Attempt::certificateFits,
                    FaultCode.PPT_AUTENTICAZIONE,
                    Descriptions.WRONG_CERTIFICATE));

    static final Check<Attempt> OWN_CHANNEL = that(
            "the channel is the broker's",
            attempt -> attempt.channel()
                    .orElseThrow()
                    .brokerId()
                    .equals(attempt.caller().broker()),
            FaultCode.PPT_AUTORIZZAZIONE,
            Descriptions.CHANNEL_OF_ANOTHER_BROKER);

    static final Check<Attempt> USED_CHANNEL = that(
            "the PSP uses the channel",
            Attempt::pspUsesChannel,
            FaultCode.PPT_AUTORIZZAZIONE,
            Descriptions.CHANNEL_OF_ANOTHER_PSP);

    /** Asked of every call: through which channel, and whether it may sign in. */
    static final List<Check<Attempt>> CHANNEL = joined(WAY, SIGNED_IN, List.of(OWN_CHANNEL));

    /** Asked of every call that names its PSP. */
    static final List<Check<Attempt>> IDENTITY = joined(PSP, CHANNEL, List.of(USED_CHANNEL));

    /** Asked of another channel that a PSP names: it exists, and is the PSP's to use. Nobody signs in there. */
    static final List<Check<Attempt>> OTHER_CHANNEL = joined(WAY, List.of(OWN_CHANNEL, USED_CHANNEL));

    /** Asked besides of those that verify or activate a notice; an outcome may come through any model of channel. */
    static final Check<Attempt> PAYS_AT_THE_PSP = that(
            "the channel pays at the PSP",
            attempt -> attempt.channel().orElseThrow().paymentModel() == PaymentModel.ATTIVATO_PRESSO_PSP,
            FaultCode.PPT_AUTORIZZAZIONE,
            Descriptions.CHANNEL_NOT_ACTIVATED_AT_PSP);

    private PspAdmission() {}

    /**
     * Admits a call that sends an outcome.
     *
     * @throws nodo.fault.Refusal of the first rule that the caller does not meet
     */
    public static void admit(Registry registry, PspCaller caller) {
        Check.all(IDENTITY, new Attempt(registry, caller));
    }

    /**
     * Admits a call that may leave its PSP unsaid.
     *
     * @throws nodo.fault.Refusal of the first rule that the caller does not meet
     */
    public static void admitChannel(Registry registry, PspCaller caller) {
        Check.all(caller.isUnsaid() ? CHANNEL : IDENTITY, new Attempt(registry, caller));
    }

    /**
     * Admits a call that verifies or activates a notice.
     *
     * @throws nodo.fault.Refusal of the first rule that the caller does not meet
     */
    public static void admitPayingAtPsp(Registry registry, PspCaller caller) {
        Attempt attempt = new Attempt(registry, caller);
        Check.all(IDENTITY, attempt);
        Check.all(List.of(PAYS_AT_THE_PSP), attempt);
    }

    /**
     * Admits the other channel that a caller, admitted already, names for its payment.
     *
     * @param named the caller with that channel in the place of its own
     * @throws nodo.fault.Refusal of the first rule that is not met
     */
    public static void admitPayingThrough(Registry registry, PspCaller named) {
        Check.all(OTHER_CHANNEL, new Attempt(registry, named));
    }

    /**
     * What the rules look at: the caller's words beside what the registry knows of them.
     *
     * @param caller the caller's words
     * @param registry the snapshot that the request is judged by
     * @param psp the PSP, if known
     * @param broker the broker, if known
     * @param channel the channel, if known
     */
    record Attempt(
            PspCaller caller,
            Registry registry,
            Optional<Psp> psp,
            Optional<PspBroker> broker,
            Optional<Channel> channel) {

        Attempt(Registry registry, PspCaller caller) {
            this(
                    caller,
                    registry,
                    registry.psp(caller.psp()),
                    registry.pspBroker(caller.broker()),
                    registry.channel(caller.channel()));
        }

        boolean passwordFits() {
            return caller.password()
                    .map(password -> registry.hasPassword(channel.orElseThrow(), password))
                    .orElse(caller.certificate().required());
        }

        boolean certificateFits() {
            return caller.certificate()
                    .isOneOf(channel.orElseThrow().connection().certificateSubjects());
        }

        boolean pspUsesChannel() {
            return registry.link(caller.psp(), caller.channel()).isPresent();
        }
    }
}
