package nodo.wisp.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormPageTest {

    @Test
    void escapesWhateverItIsGiven() {
        String html = new FormPage(
                        "<b>'Comune' & C.</b>",
                        "text",
                        "https://ec.example/back?a=1&b=2",
                        Map.of("keyPA", "\"><script>x</script>"),
                        List.of(new FormPage.Button("scelta", "PAGA", "Paga")))
                .html();

        assertThat(html)
                .contains(
                        "<h1>&lt;b&gt;&#39;Comune&#39; &amp; C.&lt;/b&gt;</h1>",
                        "action=\"https://ec.example/back?a=1&amp;b=2\"",
                        "<input type=\"hidden\" name=\"keyPA\" value=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt;\">",
                        "<button type=\"submit\" name=\"scelta\" value=\"PAGA\">Paga</button>")
                .doesNotContain("<script>");
    }

    @Test
    void hasButtonsThatAddNothing() {
        assertThat(new FormPage("t", "t", "a", Map.of(), List.of(new FormPage.Button("", "", "Torna"))).html())
                .contains("<button type=\"submit\">Torna</button>");
    }
}
