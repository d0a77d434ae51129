package nodo.exchange.desk;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import nodo.fault.Fault;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.Channel;
import nodo.registry.Connection;
import nodo.registry.PaymentModel;
import nodo.registry.Psp;
import nodo.registry.PspBroker;
import nodo.registry.PspChannel;
import nodo.registry.Registry;
import nodo.registry.SmallRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of flows-notice §3: of everything that is wrong with a caller, the first thing is told. */
class PspAdmissionTest {

    /** Everything about this caller is wrong from some point of the order on. */
    private static final Registry REGISTRY = new SmallRegistry()
            .with(SmallRegistry.psp("GOOD"))
            .with(disabled(SmallRegistry.psp("OFF")))
            .with(new PspBroker("GOODBROKER", Optional.empty(), true, false))
            .with(new PspBroker("OFFBROKER", Optional.empty(), false, false))
            .with(new PspBroker("OTHERBROKER", Optional.empty(), true, false))
            .with(SmallRegistry.channel("GOODCHANNEL", "GOODBROKER", 2))
            .with(channel("OFFCHANNEL", false, PaymentModel.ATTIVATO_PRESSO_PSP))
            .with(SmallRegistry.channel("LONELYCHANNEL", "GOODBROKER", 2))
            .with(channel("REDIRECTCHANNEL", true, PaymentModel.IMMEDIATO))
            .with(certified("CERTIFIEDCHANNEL", "CN=good"))
            .with(new PspChannel("GOOD", "GOODCHANNEL", List.of("PO")))
            .with(new PspChannel("GOOD", "CERTIFIEDCHANNEL", List.of("CP")))
            .with(new PspChannel("GOOD", "REDIRECTCHANNEL", List.of("CP")))
            .registry();

    private static final ClientCertificate STRANGER =
            new ClientCertificate(true, Optional.of(new X500Principal("CN=stranger")));

    static Stream<Arguments> callersInTheOrderOfTheirRefusals() {
        ClientCertificate none = ClientCertificate.NOT_REQUIRED;
        return Stream.of(
                refused("NOBODY", "NOBODY", "NOBODY", "wrong", none, FaultCode.PPT_PSP_SCONOSCIUTO, ""),
                refused("OFF", "NOBODY", "NOBODY", "wrong", none, FaultCode.PPT_PSP_DISABILITATO, ""),
                refused("GOOD", "NOBODY", "NOBODY", "wrong", none, FaultCode.PPT_INTERMEDIARIO_PSP_SCONOSCIUTO, ""),
                refused("GOOD", "OFFBROKER", "NOBODY", "wrong", none, FaultCode.PPT_INTERMEDIARIO_PSP_DISABILITATO, ""),
                refused("GOOD", "OTHERBROKER", "NOBODY", "wrong", none, FaultCode.PPT_CANALE_SCONOSCIUTO, ""),
                refused("GOOD", "OTHERBROKER", "OFFCHANNEL", "wrong", none, FaultCode.PPT_CANALE_DISABILITATO, ""),
                refused(
                        "GOOD",
                        "OTHERBROKER",
                        "LONELYCHANNEL",
                        "wrong",
                        STRANGER,
                        FaultCode.PPT_AUTENTICAZIONE,
                        "Password sconosciuta o errata"),
                refused(
                        "GOOD",
                        "OTHERBROKER",
                        "LONELYCHANNEL",
                        SmallRegistry.PASSWORD,
                        STRANGER,
                        FaultCode.PPT_AUTENTICAZIONE,
                        "Certificato client assente o non riconosciuto"),
                refused(
                        "GOOD",
                        "OTHERBROKER",
                        "LONELYCHANNEL",
                        SmallRegistry.PASSWORD,
                        none,
                        FaultCode.PPT_AUTORIZZAZIONE,
                        "Configurazione intermediario-canale non corretta"),
                refused(
                        "GOOD",
                        "GOODBROKER",
                        "LONELYCHANNEL",
                        SmallRegistry.PASSWORD,
                        none,
                        FaultCode.PPT_AUTORIZZAZIONE,
                        "Configurazione psp-canale non corretta"),
                refused(
                        "GOOD",
                        "GOODBROKER",
                        "REDIRECTCHANNEL",
                        SmallRegistry.PASSWORD,
                        none,
                        FaultCode.PPT_AUTORIZZAZIONE,
                        "Il canale non è di tipo 'ATTIVATO_PRESSO_PSP'"));
    }

    @ParameterizedTest
    @MethodSource("callersInTheOrderOfTheirRefusals")
    void tellsTheFirstOfSeveralMistakes(PspCaller caller, FaultCode code, String description) {
        assertThatThrownBy(() -> PspAdmission.admitPayingAtPsp(REGISTRY, caller))
                .isInstanceOfSatisfying(Refusal.class, refusal -> requireFault(refusal.fault(), code, description));
    }

    @Test
    void admitsACallerWithoutAMistake() {
        PspCaller caller = new PspCaller("GOOD", "GOODBROKER", "GOODCHANNEL", SmallRegistry.PASSWORD);

        assertThatCode(() -> PspAdmission.admitPayingAtPsp(REGISTRY, caller)).doesNotThrowAnyException();
    }

    @Test
    void takesAnOutcomeThroughAnyModelOfChannel() {
        PspCaller caller = new PspCaller("GOOD", "GOODBROKER", "REDIRECTCHANNEL", SmallRegistry.PASSWORD);

        assertThatCode(() -> PspAdmission.admit(REGISTRY, caller)).doesNotThrowAnyException();
    }

    @Test
    void knowsACallerWithoutPasswordByACertificateThatIsItsOwn() {
        ClientCertificate own = new ClientCertificate(true, Optional.of(new X500Principal("CN=good")));

        assertThatCode(() -> PspAdmission.admit(REGISTRY, withoutPassword(own))).doesNotThrowAnyException();
    }

    @Test
    void refusesACallerWithoutPasswordWhoseCertificateIsAnothers() {
        assertThatThrownBy(() -> PspAdmission.admit(REGISTRY, withoutPassword(STRANGER)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> requireFault(
                                refusal.fault(),
                                FaultCode.PPT_AUTENTICAZIONE,
                                "Certificato client assente o non riconosciuto"));
    }

    @Test
    void refusesACallerWithNeitherPasswordNorCertificate() {
        assertThatThrownBy(() -> PspAdmission.admit(REGISTRY, withoutPassword(ClientCertificate.NOT_REQUIRED)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> requireFault(
                                refusal.fault(), FaultCode.PPT_AUTENTICAZIONE, "Password sconosciuta o errata"));
    }

    private static PspCaller withoutPassword(ClientCertificate certificate) {
        return new PspCaller("GOOD", "GOODBROKER", "CERTIFIEDCHANNEL", Optional.empty(), certificate);
    }

    private static void requireFault(Fault fault, FaultCode code, String description) {
        org.assertj.core.api.Assertions.assertThat(fault.code()).isEqualTo(code);
        if (!description.isEmpty()) {
            org.assertj.core.api.Assertions.assertThat(fault.description()).contains(description);
        }
    }

    private static Arguments refused(
            String psp,
            String broker,
            String channel,
            String password,
            ClientCertificate certificate,
            FaultCode code,
            String description) {
        return Arguments.of(new PspCaller(psp, broker, channel, Optional.of(password), certificate), code, description);
    }

    private static Psp disabled(Psp psp) {
        return new Psp(
                psp.id(),
                psp.businessName(),
                false,
                psp.abi(),
                psp.bic(),
                psp.fiscalCode(),
                psp.vatNumber(),
                false,
                false,
                false,
                false);
    }

    private static Channel channel(String id, boolean enabled, PaymentModel model) {
        return channel(id, enabled, model, Connection.PLAIN);
    }

    private static Channel certified(String id, String subject) {
        Connection connection = new Connection(Optional.empty(), new TreeMap<>(), new TreeMap<>(), List.of(subject));
        return channel(id, true, PaymentModel.ATTIVATO_PRESSO_PSP, connection);
    }

    private static Channel channel(String id, boolean enabled, PaymentModel model, Connection connection) {
        Channel basis = SmallRegistry.channel(id, "GOODBROKER", 2);
        return new Channel(
                id,
                "GOODBROKER",
                enabled,
                basis.password(),
                model,
                2,
                basis.endpoints(),
                Optional.empty(),
                Optional.empty(),
                EnumSet.noneOf(nodo.registry.ChannelFlag.class),
                connection);
    }
}
