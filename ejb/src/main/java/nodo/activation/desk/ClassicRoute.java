package nodo.activation.desk;

import static nodo.exchange.desk.Check.that;

import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.PspCaller;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.notice.FiscalCode;
import nodo.notice.PositionKey;
import nodo.notice.desk.NoticeRoute;
import nodo.notice.desk.PostalAccounts;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;
import nodo.rpt.RptKey;

/**
 * Where a notice leads that was read by the classic model: its creditor by the coding, its station by the code inside its
 * number.
 *
 * <p>Source: flows-rpt §6.2, steps 5 to 10; validation §2 for the deny list, 1.3 for the version of the station.
 *
 * @param position the notice
 * @param key the key that its RPT has, or will have
 * @param route the creditor, and its station of the classic model
 */
record ClassicRoute(PositionKey position, RptKey key, NoticeRoute route) {

    /** The order in which a notice is refused, before its station is looked at. */
    static final List<Check<Search>> CHECKS = List.of(
            that("the coding is known", Search::codingIsKnown, FaultCode.PPT_CODIFICA_PSP_SCONOSCIUTA),
            that(
                    "the code is of that coding",
                    Search::codeFits,
                    FaultCode.PPT_SINTASSI_XSD,
                    "codiceIdRPT non corrisponde alla codificaInfrastrutturaPSP"),
            that("the creditor takes part", search -> search.creditor().isPresent(), FaultCode.PPT_DOMINIO_SCONOSCIUTO),
            that(
                    "the parts of the code go together",
                    search -> search.code().coherent(),
                    FaultCode.PPT_SEMANTICA,
                    "AuxDigit, CodStazPA e CodIUV non coerenti"),
            new Check<>(
                    "a station answers for the notice",
                    search -> search.registry()
                            .route(
                                    search.position().creditor(),
                                    search.position().notice())
                            .isPresent(),
                    search -> new Refusal(
                            FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA,
                            search.code().missingStation())));

    /** What the way must meet once it is found. */
    static final List<Check<Found>> FOUND = List.of(
            that(
                    "the station speaks the classic model",
                    found -> !found.route().station().speaksNoticeModel(),
                    FaultCode.PPT_MULTI_BENEFICIARIO),
            that("the creditor takes payments of this PSP", Found::isWelcome, FaultCode.PPT_ERRORE));

    /**
     * Finds the way.
     *
     * @throws Refusal if there is none
     */
    static ClassicRoute of(Registry registry, PspCaller caller, CodedNotice notice) {
        Search search = Search.of(registry, notice);
        Check.all(CHECKS, search);
        PositionKey position = search.position();
        NoticeRoute route = NoticeRoute.of(registry, position);
        Check.all(FOUND, new Found(registry, caller, route));
        return new ClassicRoute(
                position,
                new RptKey(position.creditor(), position.notice().creditorReferenceId(), notice.context()),
                route);
    }

    /**
     * What the registry knows of a notice.
     *
     * @param registry the snapshot that the request is judged by
     * @param coding the coding by its published name
     * @param code the notice as it was read
     * @param creditor the creditor, known and enabled
     */
    record Search(Registry registry, String coding, NoticeCode code, Optional<FiscalCode> creditor) {

        static Search of(Registry registry, CodedNotice notice) {
            NoticeCode code = notice.code();
            Optional<FiscalCode> creditor = creditor(registry, code)
                    .filter(CreditorInstitution::enabled)
                    .map(CreditorInstitution::fiscalCode)
                    .filter(FiscalCode::isOne)
                    .map(FiscalCode::new);
            return new Search(registry, notice.coding(), code, creditor);
        }

        private static Optional<CreditorInstitution> creditor(Registry registry, NoticeCode code) {
            return switch (code.coding()) {
                case QR_CODE -> registry.creditor(code.creditor());
                case BARCODE_GS1_128 -> registry.creditorWithGln(code.creditor());
                case BARCODE_128_AIM -> ofPostalAccount(registry, code);
            };
        }

        /** Without a number nothing tells those who share an account apart, and nothing needs to. */
        private static Optional<CreditorInstitution> ofPostalAccount(Registry registry, NoticeCode code) {
            return code.number()
                    .map(number -> PostalAccounts.find(registry, code.creditor(), number)
                            .flatMap(position -> registry.creditor(position.creditor())))
                    .orElseGet(() -> registry.creditorsWithPostalAccount(code.creditor()).stream()
                            .findFirst());
        }

        boolean codingIsKnown() {
            return Coding.of(coding).isPresent()
                    && (registry.content().infrastructureCodes().isEmpty()
                            || registry.acceptsInfrastructureCode(coding));
        }

        boolean codeFits() {
            return Coding.of(coding).filter(code.coding()::equals).isPresent();
        }

        PositionKey position() {
            return new PositionKey(creditor.orElseThrow(), code.number().orElseThrow());
        }
    }

    /**
     * A way that was found.
     *
     * @param registry the snapshot that the request is judged by
     * @param caller who asks
     * @param route the way
     */
    record Found(Registry registry, PspCaller caller, NoticeRoute route) {

        boolean isWelcome() {
            return !registry.isDenied(
                    caller.psp(), caller.channel(), route.creditor().fiscalCode());
        }
    }
}
