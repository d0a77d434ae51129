package nodo.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The file that every newcomer's hub imports. */
class DemoRegistryFileTest {

    private static final Path FILE = Path.of("..", "docker", "demo-registry.json");

    @Test
    void isImportedWithoutAWord() throws IOException {
        RegistryFile file = demo();

        assertThat(file.errors()).isEmpty();
        assertThat(file.warnings()).isEmpty();
    }

    @Test
    void namesAPartnerForEveryWayToPay() throws IOException {
        Registry registry = Registry.of(demo().content());

        assertThat(registry.channel("60000000004_01").orElseThrow().flags()).contains(ChannelFlag.E_COMMERCE);
        assertThat(registry.channel("60000000003_02").orElseThrow().flags())
                .contains(ChannelFlag.DIGITAL_STAMP, ChannelFlag.CLOSE_PAYMENT);
        assertThat(registry.channel("60000000003_01").orElseThrow().primitiveVersion())
                .isEqualTo(1);
        assertThat(registry.psp("POSTEDEMO").orElseThrow().poste()).isTrue();
        assertThat(registry.service("00001", "00001").orElseThrow().isActiveOn(LocalDate.of(2026, 11, 25)))
                .isTrue();
        assertThat(registry.station("77777777777_02").orElseThrow().fourthModel())
                .isTrue();
        assertThat(registry.station("77777777777_03").orElseThrow().version()).isEqualTo(1);
        assertThat(registry.urls().paymentManager().map(Object::toString)).contains("http://127.0.0.1:8090/touchpoint");
    }

    private static RegistryFile demo() throws IOException {
        return RegistryFile.read(RegistryFile.parse(Files.readAllBytes(FILE)));
    }
}
