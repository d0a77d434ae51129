package nodo.notice.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrettyXmlTest {

    @Test
    void indentsAMessage() {
        assertThat(pretty("<a><b>1</b>  <c/></a>")).isEqualToNormalizingNewlines("<a>\n  <b>1</b>\n  <c/>\n</a>");
    }

    @Test
    void leavesWhatIsNoXmlAsItCame() {
        assertThat(pretty("<html><p>no xml")).isEqualTo("<html><p>no xml");
    }

    @Test
    void doesNotReadADocumentType() {
        String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";

        assertThat(pretty(bomb)).isEqualTo(bomb);
    }

    private static String pretty(String message) {
        return PrettyXml.of(message.getBytes(StandardCharsets.UTF_8));
    }
}
