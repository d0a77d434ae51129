package nodo.exchange.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.CreditorInstitution;
import nodo.registry.PaBroker;
import nodo.registry.Registry;
import nodo.registry.SmallRegistry;
import nodo.registry.Station;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of validation 1.1, PA side: of everything that is wrong with a caller, the first thing is told. */
class StationAdmissionTest {

    private static final String IBAN = "IT60X0542811101000000123456";

    private static final Registry REGISTRY = new SmallRegistry()
            .with(new PaBroker("BROKER", Optional.empty(), true, false))
            .with(new PaBroker("OFFBROKER", Optional.empty(), false, false))
            .with(new PaBroker("OTHERBROKER", Optional.empty(), true, false))
            .with(SmallRegistry.station("STATION", "BROKER", 2))
            .with(SmallRegistry.station("SECOND", "BROKER", 2))
            .with(SmallRegistry.station("LONELY", "BROKER", 2))
            .with(disabled(SmallRegistry.station("OFF", "BROKER", 2)))
            .with(SmallRegistry.creditor("77777777777", IBAN))
            .with(SmallRegistry.creditor("88888888888", IBAN))
            .with(disabled(SmallRegistry.creditor("66666666666", IBAN)))
            .with(SmallRegistry.segregated("77777777777", "STATION", "01", false))
            .with(SmallRegistry.segregated("88888888888", "SECOND", "01", false))
            .registry();

    static Stream<Arguments> callersInTheOrderOfTheirRefusals() {
        String right = SmallRegistry.PASSWORD;
        return Stream.of(
                refused("99999999999", "NOBODY", "NOTHING", "wrong", FaultCode.PPT_DOMINIO_SCONOSCIUTO),
                refused("66666666666", "NOBODY", "NOTHING", "wrong", FaultCode.PPT_DOMINIO_DISABILITATO),
                refused("77777777777", "NOBODY", "NOTHING", "wrong", FaultCode.PPT_INTERMEDIARIO_PA_SCONOSCIUTO),
                refused("77777777777", "OFFBROKER", "NOTHING", "wrong", FaultCode.PPT_INTERMEDIARIO_PA_DISABILITATO),
                refused("77777777777", "OTHERBROKER", "NOTHING", "wrong", FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA),
                refused("77777777777", "OTHERBROKER", "OFF", "wrong", FaultCode.PPT_STAZIONE_INT_PA_DISABILITATA),
                refused("77777777777", "OTHERBROKER", "LONELY", "wrong", FaultCode.PPT_AUTENTICAZIONE),
                refused("77777777777", "OTHERBROKER", "LONELY", right, FaultCode.PPT_AUTORIZZAZIONE),
                refused("77777777777", "BROKER", "LONELY", right, FaultCode.PPT_AUTORIZZAZIONE));
    }

    @ParameterizedTest
    @MethodSource("callersInTheOrderOfTheirRefusals")
    void tellsTheFirstOfSeveralMistakes(StationCaller caller, FaultCode code) {
        assertThatThrownBy(() -> StationAdmission.admit(REGISTRY, caller))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.fault().code()).isEqualTo(code));
    }

    @Test
    void admitsAStationForItsCreditorAndForAllOfItsBroker() {
        StationCaller named = caller(Optional.of("77777777777"), "BROKER", "STATION", SmallRegistry.PASSWORD);
        StationCaller unnamed = caller(Optional.empty(), "BROKER", "STATION", SmallRegistry.PASSWORD);

        assertThatCode(() -> StationAdmission.admit(REGISTRY, named)).doesNotThrowAnyException();
        assertThatCode(() -> StationAdmission.admit(REGISTRY, unnamed)).doesNotThrowAnyException();
        assertThat(StationAdmission.creditors(REGISTRY, named)).containsExactly("77777777777");
        assertThat(StationAdmission.creditors(REGISTRY, unnamed))
                .containsExactlyInAnyOrder("77777777777", "88888888888");
    }

    @Test
    void refusesAStationThatServesNobody() {
        StationCaller lonely = caller(Optional.empty(), "BROKER", "LONELY", SmallRegistry.PASSWORD);

        assertThatThrownBy(() -> StationAdmission.admit(REGISTRY, lonely))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.fault().description())
                                .hasValue("Configurazione pa-intermediario-stazione non corretta"));
    }

    private static Arguments refused(String creditor, String broker, String station, String password, FaultCode code) {
        return Arguments.of(caller(Optional.of(creditor), broker, station, password), code);
    }

    private static StationCaller caller(Optional<String> creditor, String broker, String station, String password) {
        return new StationCaller(broker, station, password, creditor, ClientCertificate.NOT_REQUIRED);
    }

    private static CreditorInstitution disabled(CreditorInstitution creditor) {
        return new CreditorInstitution(
                creditor.fiscalCode(),
                creditor.businessName(),
                false,
                creditor.ibans(),
                List.of(),
                Optional.empty(),
                false);
    }

    private static Station disabled(Station station) {
        return new Station(
                station.id(),
                station.brokerId(),
                false,
                station.password(),
                station.version(),
                station.primitiveVersion(),
                station.endpoints(),
                false,
                false,
                false,
                station.connection());
    }
}
