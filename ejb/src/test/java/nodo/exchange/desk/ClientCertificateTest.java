package nodo.exchange.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCertificateTest {

    private static final String BANK = "CN=psp.example.org, O=Banca Demo, C=IT";

    @Test
    void admitsAnyoneWhereNoneIsRequired() {
        assertThat(ClientCertificate.NOT_REQUIRED.isOneOf(List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {BANK, "CN=psp.example.org,O=Banca Demo,C=IT", "cn=PSP.example.org,o=banca  demo,c=it"})
    void admitsASubjectHoweverItIsWritten(String accepted) {
        ClientCertificate certificate = new ClientCertificate(true, Optional.of(new X500Principal(BANK)));

        assertThat(certificate.isOneOf(List.of("CN=another", accepted))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"CN=another", "CN=psp.example.org", "not a name", "''"})
    void refusesASubjectThatTheRegistryDoesNotAccept(String accepted) {
        ClientCertificate certificate = new ClientCertificate(true, Optional.of(new X500Principal(BANK)));

        assertThat(certificate.isOneOf(List.of(accepted))).isFalse();
    }

    @Test
    void refusesEveryoneAtAPartnerWithoutSubjects() {
        ClientCertificate certificate = new ClientCertificate(true, Optional.of(new X500Principal(BANK)));

        assertThat(certificate.isOneOf(List.of())).isFalse();
    }

    @Test
    void refusesACallerThatPresentsNone() {
        ClientCertificate certificate = new ClientCertificate(true, Optional.empty());

        assertThat(certificate.isOneOf(List.of(BANK))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "no name"})
    void readsNoSubjectFromWhatIsNone(String text) {
        assertThat(ClientCertificate.subject(text)
                        .filter(subject -> !subject.getName().equals("CN=")))
                .isEmpty();
    }
}
