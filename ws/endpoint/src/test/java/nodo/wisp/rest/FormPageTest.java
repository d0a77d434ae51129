package nodo.wisp.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormPageTest {

    private static final List<FormPage.Button> BUTTONS =
            List.of(new FormPage.Button("scelta", "PAGA", "Paga"), new FormPage.Button("", "", "Torna"));

    @Test
    void escapesWhateverItIsGiven() {
        String html = page(
                        FormLanguage.IT,
                        "<b>'Comune' & C.</b>",
                        new FormPage.Form(
                                "https://ec.example/back?a=1&b=2", Map.of("keyPA", "\"><script>x</script>"), BUTTONS),
                        Map.of("x", "<i>"))
                .html();

        assertThat(html)
                .contains(
                        "<h1>Pagamento a &lt;b&gt;&#39;Comune&#39; &amp; C.&lt;/b&gt;</h1>",
                        "action=\"https://ec.example/back?a=1&amp;b=2\"",
                        "<input type=\"hidden\" name=\"keyPA\" value=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt;\">",
                        "<input type=\"hidden\" name=\"x\" value=\"&lt;i&gt;\">",
                        "<button type=\"submit\" class=\"nodo-button\" name=\"scelta\" value=\"PAGA\">Paga</button>",
                        "<button type=\"submit\" class=\"nodo-button nodo-plain\">Torna</button>")
                .doesNotContain("<script", "<i>");
    }

    @Test
    void replacesNoWordOfWhatItIsGiven() {
        assertThat(page(FormLanguage.EN, "{content} of {lang}", form(), Map.of())
                        .html())
                .contains("<h1>Payment to {content} of {lang}</h1>")
                .contains("<html lang=\"en\">");
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoWordOfTheFrameUnsaid(FormLanguage language) {
        assertThat(page(language, "Comune", form(), Map.of()).html()).doesNotContain("{", "${");
    }

    @Test
    void leadsToTheOtherLanguageWhereThereIsOne() {
        assertThat(page(FormLanguage.IT, "Comune", form(), Map.of()).html()).doesNotContain("English");
        assertThat(page(FormLanguage.IT, "Comune", form(), Map.of("a", "b")).html())
                .contains("<button type=\"submit\" class=\"nodo-link\" lang=\"en\">English</button>");
    }

    @ParameterizedTest
    @CsvSource({"en,EN", "EN,EN", "IT,IT", "DE,IT", "'',IT"})
    void speaksEnglishWhereItIsAskedFor(String code, FormLanguage language) {
        assertThat(FormLanguage.of(code)).isEqualTo(language);
    }

    @Test
    void writesAmountsAsEachLanguageDoes() {
        assertThat(FormLanguage.IT.euro(new BigDecimal("1234.50"))).isEqualTo("1.234,50\u00a0€");
        assertThat(FormLanguage.EN.euro(new BigDecimal("1234.50"))).isEqualTo("€1,234.50");
    }

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(ResourceBundle.getBundle("nodo.wisp.rest.form_en").keySet())
                .isEqualTo(ResourceBundle.getBundle("nodo.wisp.rest.form_it").keySet());
    }

    private static FormPage.Form form() {
        return new FormPage.Form("a", Map.of(), BUTTONS);
    }

    private static FormPage page(
            FormLanguage language, String creditor, FormPage.Form form, Map<String, String> languageFields) {
        return new FormPage(language, creditor, "1,00 €", "text", form, languageFields);
    }
}
