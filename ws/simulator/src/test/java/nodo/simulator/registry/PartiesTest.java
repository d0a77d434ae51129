package nodo.simulator.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import nodo.simulator.Home;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {

    private static final String OTHERS = """
            {"creditorInstitutions": [{"fiscalCode": "C", "businessName": "C", "ibans": [{"iban": "IT1"}]},
                {"fiscalCode": "POOR", "businessName": "No account", "ibans": []}],
             "psps": [{"id": "P"}], "channels": [{"id": "K", "brokerId": "B"}],
             "pspChannels": [{"psp": "P", "channel": "K"}]}""";

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Home home;

    @BeforeEach
    void chooseHome() {
        home = new Home() {
            @Override
            public Path directory() {
                return directory.resolve("home");
            }
        };
    }

    @Test
    void playsTheDemoRegistryUntilItIsGivenAnother() {
        Parties parties = new Parties(home);
        assertThat(parties.current().creditor("77777777777")).isPresent();

        parties.replace(JsonText.parse(OTHERS));

        assertThat(parties.current().creditors())
                .extracting(Creditor::fiscalCode)
                .containsExactly("C");
        assertThat(new Parties(home).current()).isEqualTo(parties.current());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"channel\": \"K\" | \"channel\": \"OTHER\" | pspChannels[0].channel",
                "\"brokerId\": \"B\" | \"brokerId\": 1 | channels[0].brokerId",
                "\"fiscalCode\": \"C\" | \"name\": \"C\" | creditorInstitutions[0].fiscalCode",
                "\"pspChannels\" | \"others\" | needs a creditor and a channel"
            })
    void staysWithWhomItPlaysWhenAFileIsWrong(String right, String wrong, String named) {
        Parties parties = new Parties(home);
        Registry before = parties.current();

        assertThatExceptionOfType(InvalidOrder.class)
                .isThrownBy(() -> parties.replace(JsonText.parse(OTHERS.replace(right, wrong))))
                .withMessageContaining(named);
        assertThat(parties.current()).isSameAs(before);
        assertThat(new Parties(home).current()).isEqualTo(before);
    }
}
