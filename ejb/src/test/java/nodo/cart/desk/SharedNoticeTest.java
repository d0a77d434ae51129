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

    private static final String NAME =
            "L'idCarrello deve contenere idDominio e corrispondere al dominio della prima rpt";

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
                        "I CCP delle RPT devono contenere l'idCarrello",
                        SampleCart.of(first, SampleCart.rpt(SampleCart.SECOND, SampleCart.IUV, "n/a", itsOwn))),
                Arguments.of(
                        "Ogni RPT deve contenere solo iban dell'Ente riferito all'interno della RPT",
                        SampleCart.of(first, second(SampleCart.credits(1, SampleCart.ACCOUNT_OF_FIRST)))),
                Arguments.of(
                        "Nessuna RPT deve contienere marca da bollo",
                        SampleCart.of(
                                first,
                                second(List.of(new RptDocument.Line(
                                        Euro.of("16.00"), Optional.empty(), Optional.empty(), true))))),
                Arguments.of("Il numero Avviso deve contenere la stazione versione 2", atAnOldStation()));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void refusesWhatTheNewModelCannotPay(String description, SharedNotice shared) {
        assertThat(Check.first(SharedNotice.RULES, shared).map(Refusal::fault))
                .hasValue(Fault.of(FaultCode.PPT_MULTI_BENEFICIARIO, description));
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
        Station station = SmallRegistry.station("77777777777_01", "77777777777", 1);
        Station old = new Station(
                station.id(),
                station.brokerId(),
                true,
                station.password(),
                1,
                1,
                station.endpoints(),
                false,
                false,
                false,
                station.connection());
        CreditorInstitution first = SmallRegistry.creditor(SampleCart.FIRST, SampleCart.ACCOUNT_OF_FIRST.value());
        CreditorInstitution second = SmallRegistry.creditor(SampleCart.SECOND, SampleCart.ACCOUNT_OF_SECOND.value());
        CreditorInstitutionStation link = SmallRegistry.segregated(SampleCart.FIRST, station.id(), "01", false);
        SharedNotice shared = SampleCart.shared();
        return new SharedNotice(
                shared.cart(),
                shared.rpts(),
                true,
                new SmallRegistry()
                        .with(new PaBroker("77777777777", Optional.empty(), true, true))
                        .with(old)
                        .with(first)
                        .with(second)
                        .with(link)
                        .registry(),
                shared.today());
    }
}
