package nodo.activation.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.stream.Stream;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.Registry;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a notice leads, and in which order it is refused: flows-rpt §6.2. */
@StoreTest
class ClassicRouteTest {

    private final ActivationBench bench;
    private final Registry registry;

    ClassicRouteTest(Store store) {
        bench = new ActivationBench(store);
        registry = bench.registries.current();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<Arguments> ways() {
        Optional<String> none = Optional.empty();
        return Stream.of(
                Arguments.of("QR-CODE", new NoticeCode(Coding.QR_CODE, "77777777777", none, "3", ActivationBench.IUV)),
                Arguments.of(
                        "BARCODE-GS1-128",
                        new NoticeCode(Coding.BARCODE_GS1_128, "8012345678901", none, "3", ActivationBench.IUV)),
                Arguments.of(
                        "BARCODE-128-AIM",
                        new NoticeCode(Coding.BARCODE_128_AIM, "000012345678", none, "3", ActivationBench.IUV)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void findsTheCreditorByEachCoding(String coding, NoticeCode code) {
        ClassicRoute route = ClassicRoute.of(registry, ActivationBench.CALLER, new CodedNotice("ccp1", coding, code));

        assertThat(route.key()).isEqualTo(ActivationBench.KEY);
        assertThat(route.route().station().id()).isEqualTo("77777777777_03");
    }

    static Stream<Arguments> refusals() {
        NoticeCode unknown = ActivationBench.qr("99999999999", "3", "123456789012345");
        NoticeCode disabled = ActivationBench.qr("66666666666", "3", "123456789012345");
        NoticeCode shortIuv = ActivationBench.qr("77777777777", "3", "123456789012345");
        NoticeCode nowhere = ActivationBench.qr("77777777777", "3", "99000000000000144");
        NoticeCode off = ActivationBench.qr("77777777777", "3", "04000000000000144");
        NoticeCode notice = ActivationBench.qr("77777777777", "3", "01000000000000144");
        NoticeCode account =
                new NoticeCode(Coding.BARCODE_128_AIM, "999912345678", Optional.empty(), "3", ActivationBench.IUV);
        return Stream.of(
                Arguments.of("CODE39", unknown, FaultCode.PPT_CODIFICA_PSP_SCONOSCIUTA),
                Arguments.of("", unknown, FaultCode.PPT_CODIFICA_PSP_SCONOSCIUTA),
                Arguments.of("BARCODE-GS1-128", unknown, FaultCode.PPT_SINTASSI_XSD),
                Arguments.of("QR-CODE", unknown, FaultCode.PPT_DOMINIO_SCONOSCIUTO),
                Arguments.of("QR-CODE", disabled, FaultCode.PPT_DOMINIO_SCONOSCIUTO),
                Arguments.of("BARCODE-128-AIM", account, FaultCode.PPT_DOMINIO_SCONOSCIUTO),
                Arguments.of("QR-CODE", shortIuv, FaultCode.PPT_SEMANTICA),
                Arguments.of("QR-CODE", nowhere, FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA),
                Arguments.of("QR-CODE", off, FaultCode.PPT_STAZIONE_INT_PA_DISABILITATA),
                Arguments.of("QR-CODE", notice, FaultCode.PPT_MULTI_BENEFICIARIO));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesTheFirstMistake(String coding, NoticeCode code, FaultCode expected) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> ClassicRoute.of(registry, ActivationBench.CALLER, new CodedNotice("ccp1", coding, code)));

        assertThat(refusal.fault().code()).isEqualTo(expected);
    }

    @Test
    void tellsByWhatAStationIsMissing() {
        NoticeCode nowhere = ActivationBench.qr("77777777777", "3", "99000000000000144");

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> ClassicRoute.of(registry, ActivationBench.CALLER, new CodedNotice("ccp1", "QR-CODE", nowhere)));

        assertThat(refusal.fault().description()).hasValue("Configurazione PA-codiceSegregazione non corretta");
    }
}
