package nodo.rt.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nodo.exchange.desk.Check;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.rpt.partner.RptDocuments;
import nodo.rt.partner.RtDocument;
import nodo.rt.partner.RtDocuments;
import nodo.rt.partner.RtReading;
import nodo.rt.partner.SampleDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an RT must say beside its RPT, rule by rule and in order. */
class RtRulesTest {

    private static final String FIRST_PAID = "singoloImportoPagato>10.50<";
    private static final String FIRST_UNPAID = "singoloImportoPagato>0.00<";
    private static final String REASON = "<pay_i:esitoSingoloPagamento>NON PAGATA</pay_i:esitoSingoloPagamento>";
    private static final String DATE = "<pay_i:dataEsitoSingoloPagamento>";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                breaks("the total is the sum of the payments", total("26.49")),
                breaks(
                        "an outcome that needs payments has them",
                        rt -> SampleDocuments.negativeRt().replace("EsitoPagamento>1<", "EsitoPagamento>0<")),
                breaks(
                        "there are as many payments as in the RPT, if any",
                        rt -> rt.replaceFirst("(?s)<pay_i:datiSingoloPagamento>.*?</pay_i:datiSingoloPagamento>", "")
                                .replace("TotalePagato>26.50<", "TotalePagato>16.00<")),
                breaks("nothing is paid if nothing was executed", outcome("1")),
                breaks("nothing is paid if nothing was executed", outcome("3")),
                breaks(
                        "a payment that was not made has its reason",
                        outcome("2").andThen(total("16.00")).andThen(replaced(FIRST_PAID, FIRST_UNPAID))),
                breaks(
                        "all payments are made if all was executed",
                        total("16.00")
                                .andThen(replaced(FIRST_PAID, FIRST_UNPAID))
                                .andThen(reasonForTheFirst())),
                breaks(
                        "payments have the amounts of the RPT",
                        total("26.49").andThen(replaced(FIRST_PAID, "singoloImportoPagato>10.49<"))),
                breaks("a stamp that was paid is there", replaced(">BD<", ">ES<")),
                breaks("stamps cost what was paid", stamp("Importo", "15.99")),
                breaks("stamps are for the document of the RPT", stamp("ds:DigestValue", "AAAA")),
                breaks("stamps were sold by the PSP", stamp("CodiceFiscale", "60000000009")));
    }

    private static Arguments breaks(String rule, Function<String, String> change) {
        return Arguments.of(rule, change.apply(SampleDocuments.rt()));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellsTheFirstRuleThatIsBroken(String rule, String rt) {
        RtRules.Subject subject = subject(rt, Optional.empty());

        List<Check<RtRules.Subject>> broken = RtRules.CHECKS.stream()
                .filter(check -> !check.holds().test(subject))
                .toList();

        assertThat(broken).isNotEmpty();
        assertThat(broken.get(0).name()).isEqualTo(rule);
        assertThat(Check.first(RtRules.CHECKS, subject).map(Refusal::code)).hasValue(FaultCode.PPT_SEMANTICA);
    }

    static Stream<String> soundOnes() {
        return Stream.of(
                SampleDocuments.rt(),
                SampleDocuments.negativeRt(),
                SampleDocuments.negativeRt().replace("EsitoPagamento>1<", "EsitoPagamento>3<"),
                // part of it was paid, for a reason
                reasonForTheFirst()
                        .apply(SampleDocuments.rt())
                        .replace("EsitoPagamento>0<", "EsitoPagamento>2<")
                        .replace("TotalePagato>26.50<", "TotalePagato>16.00<")
                        .replace(FIRST_PAID, FIRST_UNPAID),
                // names, reasons, versions and dates are the PSP's affair
                SampleDocuments.rt()
                        .replace("Comune di Esempio", "Comune")
                        .replace(">mensa<", ">altro<")
                        .replace(">6.2.0<", ">1.0<")
                        .replace(">RPT-0001<", ">RPT-9999<"));
    }

    @ParameterizedTest
    @MethodSource("soundOnes")
    void letsAnRtPassThatMeetsThem(String rt) {
        assertThat(Check.first(RtRules.CHECKS, subject(rt, Optional.empty()))).isEmpty();
    }

    @Test
    void asksTheRegistryForTheSellerWhereTheRtDoesNotSay() {
        String byAbi = SampleDocuments.rt()
                .replaceFirst("(?s)(identificativoUnivocoAttestante>\\s*<pay_i:tipoIdentificativoUnivoco>)G", "$1A");

        assertThat(Check.first(RtRules.CHECKS, subject(byAbi, Optional.empty())))
                .isEmpty();
        assertThat(Check.first(RtRules.CHECKS, subject(byAbi, Optional.of("60000000001"))))
                .isEmpty();
        assertThat(Check.first(RtRules.CHECKS, subject(byAbi, Optional.of("60000000009"))))
                .isPresent();
    }

    private static UnaryOperator<String> outcome(String code) {
        return replaced("EsitoPagamento>0<", "EsitoPagamento>" + code + "<");
    }

    private static UnaryOperator<String> total(String amount) {
        return replaced("TotalePagato>26.50<", "TotalePagato>" + amount + "<");
    }

    private static UnaryOperator<String> replaced(String what, String by) {
        return rt -> rt.replace(what, by);
    }

    private static UnaryOperator<String> stamp(String field, String value) {
        return rt -> SampleDocuments.rt(SampleDocuments.stamp().replaceFirst("(<" + field + ">)[^<]*", "$1" + value));
    }

    private static UnaryOperator<String> reasonForTheFirst() {
        return rt -> rt.replaceFirst(DATE, REASON + DATE);
    }

    private static RtRules.Subject subject(String rt, Optional<String> seller) {
        RtDocument document = ((RtReading.Valid) RtDocuments.read(rt.getBytes(UTF_8))).document();
        return new RtRules.Subject(
                document,
                RptDocuments.ofAccepted(SampleDocuments.rpt().getBytes(UTF_8)).payments(),
                seller);
    }
}
