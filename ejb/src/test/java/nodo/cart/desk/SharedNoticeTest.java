package nodo.cart.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nodo.exchange.desk.Check;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.money.Euro;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PositionKey;
import nodo.registry.CreditorInstitution;
import nodo.registry.CreditorInstitutionStation;
import nodo.registry.PaBroker;
import nodo.registry.SmallRegistry;
import nodo.registry.Station;
import nodo.rpt.partner.RptDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of carts for two creditors, each beside the text that it is told by: flows-rpt 4.1. */
class SharedNoticeTest {

    private static final FiscalCode FIRST = new FiscalCode(SampleCart.FIRST);

    private static final String STATION = "77777777777_01";

    private static final CreditorInstitution PUBLISHED =
            SmallRegistry.creditor(SampleCart.FIRST, SampleCart.ACCOUNT_OF_FIRST.value());

    private static final String NAME =
            "L’idCarrello deve contenere idDominio e corrispondere al dominio della prima rpt";

    @Test
    void admitsTwoCreditorsThatShareANotice() {
        SharedNotice shared = SampleCart.shared();

        assertThat(Check.first(SharedNotice.RULES, shared)).isEmpty();
        assertThat(shared.position()).isEqualTo(new PositionKey(FIRST, new NoticeNumber("3" + SampleCart.IUV)));
    }

    static Stream<Arguments> mistakes() {
        RptDocument first = SampleCart.first();
        RptDocument second = SampleCart.second();
        List<RptDocument.Line> itsOwn = second.payments();
        return Stream.of(
                Arguments.of("Il carrello non contiene solo 2 RPT", SampleCart.of(first)),
                Arguments.of(
                        "La seconda RPT non contiene solo 1 versamento",
                        SampleCart.of(first, second(SampleCart.credits(2, SampleCart.ACCOUNT_OF_SECOND)))),
                Arguments.of(
                        "Il carrello deve avere massimo 5 versamenti totali",
                        SampleCart.of(first(SampleCart.credits(5, SampleCart.ACCOUNT_OF_FIRST)), second)),
                Arguments.of(NAME, SampleCart.of(second, first)),
                Arguments.of(NAME, SampleCart.named(SampleCart.FIRST + "-00001", first, second)),
                Arguments.of("Lo stesso Ente deve essere presente con una sola RPT", SampleCart.of(first, first)),
                Arguments.of(
                        "Lo IUV non è identico per ogni RPT",
                        SampleCart.of(first, SampleCart.rpt(SampleCart.SECOND, "ALTRO", SampleCart.ID, itsOwn))),
                Arguments.of(
                        "Il dato dataEsecuzionePagamento non è il medesimo per tutte le RPT",
                        SampleCart.of(first, tomorrow())),
                Arguments.of(
                        "I CCP delle RPT devono contenere l’idCarrello",
                        SampleCart.of(first, SampleCart.rpt(SampleCart.SECOND, SampleCart.IUV, "n/a", itsOwn))),
                Arguments.of(
                        "Ogni RPT deve contenere solo iban dell’Ente riferito all’interno della RPT",
                        SampleCart.of(first, second(SampleCart.credits(1, SampleCart.ACCOUNT_OF_FIRST)))),
                Arguments.of(
                        "Nessuna RPT deve contienere marca da bollo",
                        SampleCart.of(
                                first,
                                second(List.of(new RptDocument.Line(
                                        Euro.of("16.00"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(new RptDocument.Stamp("01", "aGFzaA=="))))))),
                Arguments.of("Il numero Avviso deve contenere la stazione versione 2", atAnOldStation()));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void refusesWhatTheNewModelCannotPay(String description, SharedNotice shared) {
        assertThat(Check.first(SharedNotice.RULES, shared).map(Refusal::fault))
                .hasValue(Fault.of(FaultCode.PPT_MULTI_BENEFICIARIO, description));
    }

    static Stream<Arguments> unfitNames() {
        Station station = station(Station.NOTICE_MODEL, true);
        List<CreditorInstitutionStation> linked = List.of(segregated());
        return Stream.of(
                Arguments.of(
                        FaultCode.PPT_DOMINIO_SCONOSCIUTO,
                        SampleCart.named(
                                "99999999999" + SampleCart.ID.substring(11), SampleCart.first(), SampleCart.second())),
                Arguments.of(FaultCode.PPT_DOMINIO_DISABILITATO, shared(linked, disabled(PUBLISHED), station, true)),
                Arguments.of(FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA, shared(List.of(), PUBLISHED, station, true)),
                Arguments.of(
                        FaultCode.PPT_STAZIONE_INT_PA_DISABILITATA,
                        shared(linked, PUBLISHED, station(Station.NOTICE_MODEL, false), true)),
                Arguments.of(FaultCode.PPT_INTERMEDIARIO_PA_DISABILITATO, shared(linked, PUBLISHED, station, false)));
    }

    @ParameterizedTest
    @MethodSource("unfitNames")
    void refusesANameThatLeadsToNoStationInForce(FaultCode code, SharedNotice shared) {
        assertThat(Check.first(SharedNotice.RULES, shared).map(Refusal::fault)).hasValue(Fault.of(code));
    }

    @Test
    void refusesAChannelThatTheInstitutionChose() {
        SharedNotice shared = SampleCart.shared();
        SharedNotice direct = new SharedNotice(shared.cart(), shared.rpts(), false, shared.registry(), shared.today());

        assertThat(Check.first(SharedNotice.RULES, direct).map(Refusal::fault))
                .hasValue(Fault.of(
                        FaultCode.PPT_SEMANTICA,
                        "Flag multibeneficiario non disponibile per pagamenti diversi da WISP2"));
    }

    private static RptDocument first(List<RptDocument.Line> lines) {
        return SampleCart.rpt(SampleCart.FIRST, SampleCart.IUV, SampleCart.ID, lines);
    }

    private static RptDocument second(List<RptDocument.Line> lines) {
        return SampleCart.rpt(SampleCart.SECOND, SampleCart.IUV, SampleCart.ID, lines);
    }

    private static RptDocument tomorrow() {
        RptDocument second = SampleCart.second();
        return SampleCart.rpt(
                second.creditor(), second.iuv(), second.ccp(), SampleCart.TODAY.plusDays(1), second.payments());
    }

    private static SharedNotice atAnOldStation() {
        return shared(List.of(segregated()), PUBLISHED, station(1, true), true);
    }

    private static SharedNotice shared(
            List<CreditorInstitutionStation> links, CreditorInstitution first, Station station, boolean brokerEnabled) {
        SmallRegistry registry = new SmallRegistry()
                .with(new PaBroker("77777777777", Optional.empty(), brokerEnabled, true))
                .with(station)
                .with(first)
                .with(SmallRegistry.creditor(SampleCart.SECOND, SampleCart.ACCOUNT_OF_SECOND.value()));
        for (CreditorInstitutionStation link : links) {
            registry = registry.with(link);
        }
        SharedNotice shared = SampleCart.shared();
        return new SharedNotice(shared.cart(), shared.rpts(), true, registry.registry(), shared.today());
    }

    private static CreditorInstitutionStation segregated() {
        return SmallRegistry.segregated(SampleCart.FIRST, STATION, "01", false);
    }

    private static Station station(int version, boolean enabled) {
        Station station = SmallRegistry.station(STATION, "77777777777", 1);
        return new Station(
                station.id(),
                station.brokerId(),
                enabled,
                station.password(),
                version,
                1,
                station.endpoints(),
                false,
                false,
                false,
                station.connection());
    }

    private static CreditorInstitution disabled(CreditorInstitution creditor) {
        return new CreditorInstitution(
                creditor.fiscalCode(),
                creditor.businessName(),
                false,
                creditor.ibans(),
                creditor.postalAccounts(),
                creditor.gln(),
                creditor.scaricoRpt());
    }
}
