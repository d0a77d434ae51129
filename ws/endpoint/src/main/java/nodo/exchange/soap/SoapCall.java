package nodo.exchange.soap;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nodo.content.Content;
import nodo.exchange.IdempotencyId;
import nodo.exchange.desk.Answers;
import nodo.exchange.desk.ClientCertificate;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.IdempotentRequest;
import nodo.exchange.desk.Inbound;
import nodo.exchange.desk.PspCaller;
import nodo.exchange.desk.StationCaller;
import nodo.fault.Descriptions;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.journal.EventKeys;
import nodo.notice.IdempotencyKey;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapWriter;
import org.jspecify.annotations.Nullable;

/**
 * A request that was read: makes the {@link Exchange} that a service works on.
 *
 * @param <S> the wire answer
 */
public final class SoapCall<S> {

    private final Inbound inbound;
    private final Reading reading;
    private final SoapWriter writer;
    private final Function<Fault, S> refusal;
    private final KeyRules keyRules;
    private final ClientCertificate certificate;
    private final RequestSpools spools;
    private final LargeAnswer largeAnswer;

    SoapCall(
            Inbound inbound,
            Reading reading,
            SoapWriter writer,
            Function<Fault, S> refusal,
            KeyRules keyRules,
            ClientCertificate certificate,
            RequestSpools spools) {
        this.inbound = inbound;
        this.reading = reading;
        this.writer = writer;
        this.refusal = refusal;
        this.keyRules = keyRules;
        this.certificate = certificate;
        this.spools = spools;
        this.largeAnswer = new LargeAnswer(spools);
    }

    /**
     * The document that the request holds: that which was read out of a large request, or the bytes that the wire object
     * of a small one has.
     */
    public Content document(byte[] ofWireObject) {
        return spools.document().orElseGet(() -> Content.of(ofWireObject));
    }

    /**
     * The bytes that stand for a document in the wire object of an answer: the document itself if it is small.
     *
     * @param size how many bytes it has
     * @param document writes them, once
     */
    public byte[] enclosed(long size, LargeAnswer.Source document) {
        return largeAnswer.enclosed(size, document);
    }

    /** The PSP that calls, by the words of its request and the certificate of its connection. */
    public PspCaller caller(String psp, String broker, String channel, String password) {
        return new PspCaller(psp, broker, channel, Optional.of(password), certificate);
    }

    /**
     * The PSP that calls by an operation whose password is optional: only a certificate that callers must present can
     * take its place.
     *
     * @throws Refusal PPT_SINTASSI_EXTRAXSD if neither tells who calls
     */
    public PspCaller caller(String psp, String broker, String channel, Optional<String> password) {
        if (password.isEmpty() && !certificate.required()) {
            throw inadmissible("password", "elemento obbligatorio senza certificato client");
        }
        return new PspCaller(psp, broker, channel, password, certificate);
    }

    /**
     * The header of an operation that has one.
     *
     * @param type its wire class
     * @throws IllegalStateException if the operation has none of that type, so that it is valid without
     */
    public <H> H header(Class<H> type) {
        return read().header()
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new IllegalStateException(inbound.operation() + " without a header"));
    }

    /** The creditor institution that calls, by the words of its request and the certificate of its connection. */
    public StationCaller stationCaller(String broker, String station, String password, Optional<String> creditor) {
        return new StationCaller(broker, station, password, creditor, certificate);
    }

    /** An exchange with a creditor institution. */
    public <A> Exchange<A> exchange(StationCaller caller, Function<A, S> ok) {
        EventKeys keys = EventKeys.NONE.withStation(caller.station());
        return new Exchange<>(
                inbound, caller.creditor().map(keys::withCreditor).orElse(keys), Optional.empty(), answers(ok));
    }

    /** An exchange without an idempotency key. */
    public <A> Exchange<A> exchange(PspCaller caller, Function<A, S> ok) {
        return new Exchange<>(inbound, keys(caller), Optional.empty(), answers(ok));
    }

    /**
     * An exchange that is remembered under the key that the request carries, if it carries one.
     *
     * @param caller who asks
     * @param key the request's key, or null
     * @param ok what the wire answer is when all is well
     * @throws Refusal PPT_SINTASSI_EXTRAXSD if the key breaks the node's stricter rule
     */
    public <A> Exchange<A> exchange(PspCaller caller, @Nullable String key, Function<A, S> ok) {
        Optional<IdempotentRequest> idempotency = Optional.ofNullable(key)
                .map(this::admitted)
                .flatMap(keyRules::remembered)
                .map(remembered -> new IdempotentRequest(
                        new IdempotencyId(inbound.operation(), caller.psp(), remembered),
                        contentHash(),
                        keyRules.validity()));
        return new Exchange<>(inbound, keys(caller), idempotency, answers(ok));
    }

    private IdempotencyKey admitted(String key) {
        IdempotencyKey parsed = new IdempotencyKey(key);
        if (!keyRules.admit(parsed)) {
            throw inadmissible("idempotencyKey", "il valore non è formato da 11 cifre, \"_\" e 10 lettere o cifre");
        }
        return parsed;
    }

    /**
     * The refusal of a value that the published schema lets pass and the node does not, told as the schema would have
     * told it.
     *
     * <p>Source: validation 1.2 and 1.6.
     *
     * @param element the element below the request's root, such as {@code expirationTime} or {@code qrCode/fiscalCode}
     * @param message what is wrong, in Italian
     */
    public Refusal inadmissible(String element, String message) {
        String path = "Envelope/Body/" + read().root().getLocalPart() + "/" + element;
        return new Refusal(FaultCode.PPT_SINTASSI_EXTRAXSD, Descriptions.invalidXml(path, message));
    }

    /** The reading of a request that reached its operation, so it is valid. */
    private Reading.Valid read() {
        return (Reading.Valid) reading;
    }

    private static EventKeys keys(PspCaller caller) {
        return EventKeys.NONE.withPsp(caller.psp(), caller.channel());
    }

    /** The request's content, whatever its white space and prefixes were: what it looks like when we write it. */
    private byte[] contentHash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(writer.write(read().payload()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private <A> Answers<A> answers(Function<A, S> ok) {
        return new Answers<>() {
            @Override
            public byte[] ok(A answer) {
                return largeAnswer.filled(writer.write(ok.apply(answer)));
            }

            @Override
            public byte[] refused(Fault fault) {
                return SoapCall.this.refused(fault);
            }

            @Override
            public Content whole(byte[] answer) {
                return SoapCall.this.whole(answer);
            }
        };
    }

    /** Names this exchange in the journal and in the log. */
    UUID id() {
        return inbound.id();
    }

    /** What is sent for an answer. */
    Content whole(byte[] answer) {
        return largeAnswer.whole(answer);
    }

    /** The bytes of a KO. */
    byte[] refused(Fault fault) {
        return writer.write(refusal.apply(fault));
    }

    /** An exchange that nothing is known of but that it is refused. */
    Exchange<Void> refused() {
        return new Exchange<>(inbound, EventKeys.NONE, Optional.empty(), answers(nothing -> {
            throw new IllegalStateException("a refused request has no positive answer");
        }));
    }
}
