package nodo.exchange.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nodo.content.Content;
import nodo.exchange.desk.ExchangeSettings;
import nodo.exchange.desk.Inbound;
import nodo.exchange.desk.LastWord;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.registry.desk.Registries;
import nodo.wire.codec.Attachment;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapFault;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireOperation;
import nodo.wire.codec.WireService;

/**
 * Answers every POST to a SOAP port: reads it, finds its operation, and sees to it that whatever happens leaves as that
 * operation's own answer.
 *
 * <p>Source: validation 1.1, faults §1.
 */
@ApplicationScoped
public class SoapDesk {

    private static final Logger LOG = System.getLogger(SoapDesk.class.getName());

    private static final long SMALL = LargeDocument.SMALL_MESSAGE;

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private final Map<String, SoapOperation<?, ?>> operations;
    private final Map<WireService, SoapReader> readers = new EnumMap<>(WireService.class);
    private final Map<WireService, SoapWriter> writers = new EnumMap<>(WireService.class);
    private final LastWord lastWord;
    private final Registries registries;
    private final ExchangeSettings settings;

    @Inject
    public SoapDesk(
            Instance<SoapOperation<?, ?>> operations,
            LastWord lastWord,
            Registries registries,
            ExchangeSettings settings) {
        this.operations =
                operations.stream().collect(Collectors.toUnmodifiableMap(SoapOperation::name, Function.identity()));
        for (WireService service : WireService.values()) {
            // The rest is either what partners answer, or has no port that could receive anything.
            if (service.operations().stream().map(WireOperation::name).anyMatch(this.operations::containsKey)) {
                readers.put(service, SoapReader.ofRequests(service));
                writers.put(service, SoapWriter.of(service));
            }
        }
        this.lastWord = lastWord;
        this.registries = registries;
        this.settings = settings;
    }

    @SuppressWarnings("NullAway") // proxy
    protected SoapDesk() {
        this.operations = Map.of();
        this.lastWord = null;
        this.registries = null;
        this.settings = null;
    }

    /**
     * Answers a POST.
     *
     * @param service the service whose port received it
     * @param request the POST
     */
    SoapReply answer(WireService service, SoapRequest request) {
        Reading reading = read(service, request);
        Optional<WireOperation> inBody = operationInBody(service, reading);
        Optional<SoapOperation<?, ?>> operation = inBody.or(
                        () -> WireOperation.ofSoapAction(service, request.soapAction()))
                .flatMap(wire -> Optional.ofNullable(operations.get(wire.name())));
        if (operation.isEmpty()) {
            LOG.log(
                    Level.INFO,
                    "{0}: neither SOAPAction nor body names an operation that is served",
                    service.interfaceName());
            byte[] fault = new SoapFault(FaultCode.PPT_SOAPACTION_ERRATA.name()).toBytes();
            return new SoapReply(BAD_REQUEST, Content.of(fault));
        }
        if (request.message().size() > mostBytes(operation.get())) {
            return new SoapReply(TOO_LARGE, Content.of(new byte[0]));
        }
        Optional<Fault> contradiction = contradiction(service, inBody, request);
        return new SoapReply(OK, serve(new Received(service, request, reading), operation.get(), contradiction));
    }

    /**
     * A POST that was read.
     *
     * @param service the service whose port received it
     * @param request the POST
     * @param reading what was read
     */
    private record Received(WireService service, SoapRequest request, Reading reading) {}

    /**
     * The most bytes that a request may have: those of the operation that its SOAPAction names, or, where it names none,
     * the most that any operation of the service takes.
     */
    long mostBytes(WireService service, String soapAction) {
        return WireOperation.ofSoapAction(service, soapAction)
                .flatMap(named -> Optional.ofNullable(operations.get(named.name())))
                .map(SoapDesk::mostBytes)
                .orElseGet(
                        () -> large(service).map(LargeDocument::largestRequest).orElse(SMALL));
    }

    private static long mostBytes(SoapOperation<?, ?> operation) {
        return operation.large().map(LargeDocument::largestRequest).orElse(SMALL);
    }

    private Optional<LargeDocument> large(WireService service) {
        return service.operations().stream()
                .flatMap(wire -> Optional.<SoapOperation<?, ?>>ofNullable(operations.get(wire.name())).stream())
                .flatMap(operation -> operation.large().stream())
                .max(Comparator.comparingLong(LargeDocument::largestRequest));
    }

    private Reading read(WireService service, SoapRequest request) {
        SoapReader reader = readerOf(service);
        if (request.message().size() > LargeDocument.SMALL_MESSAGE) {
            String element = large(service).orElseThrow().element();
            Attachment attachment =
                    new Attachment(element, request.spools().makeDocument().append());
            return reader.read(request.message().open(), request.charset(), attachment);
        }
        byte[] message = request.message().toByteArray();
        return request.charset().map(charset -> reader.read(message, charset)).orElseGet(() -> reader.read(message));
    }

    private static Optional<WireOperation> operationInBody(WireService service, Reading reading) {
        return reading instanceof Reading.Valid valid
                ? Optional.of(valid.operation())
                : ((Reading.Invalid) reading).root().flatMap(root -> WireOperation.ofRequest(service, root));
    }

    /** Absent or empty, the header contradicts nothing: the body decides (interop row 3). */
    private static Optional<Fault> contradiction(
            WireService service, Optional<WireOperation> inBody, SoapRequest request) {
        return request.hasSoapAction()
                        && inBody.isPresent()
                        && !inBody.equals(WireOperation.ofSoapAction(service, request.soapAction()))
                ? Optional.of(Fault.of(FaultCode.PPT_SOAPACTION_ERRATA))
                : Optional.empty();
    }

    private static Optional<Fault> invalidity(SoapOperation<?, ?> operation, Reading reading) {
        return reading instanceof Reading.Invalid invalid
                ? Optional.of(Fault.of(operation.mistakeAt(invalid.path()), invalid.description()))
                : Optional.empty();
    }

    private <Q, S> Content serve(Received received, SoapOperation<Q, S> operation, Optional<Fault> contradiction) {
        SoapRequest request = received.request();
        WireService bound = operation.boundBy(received.service());
        Reading reading = bound == received.service() ? received.reading() : readAgain(received, bound);
        Inbound inbound = new Inbound(UUID.randomUUID(), operation.name(), request.receivedAt(), request.message());
        SoapCall<S> call = new SoapCall<>(
                inbound,
                reading,
                writerOf(bound),
                operation::refuse,
                keyRules(),
                request.certificate(),
                request.spools());
        return call.whole(contradiction
                .or(() -> invalidity(operation, reading))
                .map(fault -> lastWord.refuse(call.refused(), fault))
                .orElseGet(() -> lastWord.answer(
                        call.refused(),
                        () -> operation.answer(operation.request().cast(((Reading.Valid) reading).payload()), call))));
    }

    /** The messages are the same, only their wire classes are another service's. */
    private Reading readAgain(Received received, WireService bound) {
        return received.reading() instanceof Reading.Valid ? read(bound, received.request()) : received.reading();
    }

    private KeyRules keyRules() {
        return new KeyRules(
                settings.strictIdempotencyKey(), registries.current().settings());
    }

    private SoapReader readerOf(WireService service) {
        return Optional.ofNullable(readers.get(service)).orElseThrow();
    }

    private SoapWriter writerOf(WireService service) {
        return Optional.ofNullable(writers.get(service)).orElseThrow();
    }
}
