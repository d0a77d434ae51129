package nodo.wisp.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nodo.wisp.desk.ChoiceForm;
import nodo.wisp.desk.FormChoosing;

/**
 * The page of WISP 1.3, for browsers and so without a key: an institution's form brings the payer here, three buttons take
 * the payer back by another form. It looks like every page of the hub, speaks Italian and English (codiceLingua), and has
 * no scripts.
 *
 * <p>Source: flows-rpt §5.4.
 */
@WebServlet("/wisp-form")
public class WispForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Styles, fonts and pictures of the theme, which the styles may carry in themselves, and no scripts. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self' data:;"
            + " img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    private static final String CHOICE = "scelta";
    private static final String LANGUAGE = "codiceLingua";
    private static final String PAY = "PAGA";
    private static final String NOTICE = "AVVISO";
    private static final String CANCEL = "ANNULLA";

    /** What the payer's choice needs to be read again. */
    private static final List<String> FIELDS = List.of(
            "idDominio",
            "enteCreditore",
            "keyPA",
            "urlReturn",
            "urlBack",
            "primitiva",
            "numPagamentiRPT",
            "importoTransazione",
            "versioneInterfacciaWISP",
            "ibanAccredito");

    private final transient FormChoosing choosing;

    @Inject
    public WispForm(FormChoosing choosing) {
        this.choosing = choosing;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Optional<ChoiceForm> form = choosing.read(name -> Optional.ofNullable(request.getParameter(name)));
        if (form.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        send(response, page(request, form.get()));
    }

    private FormPage page(HttpServletRequest request, ChoiceForm form) {
        FormLanguage language = FormLanguage.of(parameter(request, LANGUAGE));
        if (!choosing.hasAccount(form)) {
            return away(language, form, "IBAN", "account.unknown");
        }
        return switch (parameter(request, CHOICE)) {
            case PAY -> back(language, form, choosing.choose(form, false), "chosen.pay");
            case NOTICE -> back(language, form, choosing.choose(form, true), "chosen.notice");
            case CANCEL -> away(language, form, "ANNULLO", "chosen.cancel");
            default -> question(request, language, form);
        };
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static FormPage question(HttpServletRequest request, FormLanguage language, ChoiceForm form) {
        Map<String, String> fields = new TreeMap<>();
        FIELDS.forEach(
                name -> Optional.ofNullable(request.getParameter(name)).ifPresent(value -> fields.put(name, value)));
        Map<String, String> other = new TreeMap<>(fields);
        fields.put(LANGUAGE, language.name());
        other.put(LANGUAGE, language.other().name());
        return page(
                language,
                form,
                "question",
                new FormPage.Form(
                        FormPage.PATH,
                        fields,
                        List.of(
                                new FormPage.Button(CHOICE, PAY, language.text("pay")),
                                new FormPage.Button(CHOICE, NOTICE, language.text("notice")),
                                new FormPage.Button(CHOICE, CANCEL, language.text("cancel")))),
                other);
    }

    private static FormPage back(FormLanguage language, ChoiceForm form, String keyWisp, String text) {
        Map<String, String> fields = new TreeMap<>(keys(form));
        fields.put("keyWISP", keyWisp);
        return toCreditor(language, form, text, form.back().toString(), fields);
    }

    private static FormPage away(FormLanguage language, ChoiceForm form, String type, String text) {
        Map<String, String> fields = new TreeMap<>(keys(form));
        fields.put("type", type);
        return toCreditor(language, form, text, form.away().toString(), fields);
    }

    private static Map<String, String> keys(ChoiceForm form) {
        return Map.of("idDominio", form.creditor(), "keyPA", form.keyPa());
    }

    /** The choice is made: in another language it would be made again. */
    private static FormPage toCreditor(
            FormLanguage language, ChoiceForm form, String text, String action, Map<String, String> fields) {
        List<FormPage.Button> buttons = List.of(new FormPage.Button("", "", language.text("return")));
        return page(language, form, text, new FormPage.Form(action, fields, buttons), Map.of());
    }

    private static FormPage page(
            FormLanguage language, ChoiceForm form, String text, FormPage.Form answer, Map<String, String> other) {
        return new FormPage(
                language,
                form.creditorName(),
                language.euro(new BigDecimal(form.amount())),
                language.text(text),
                answer,
                other);
    }

    private static void send(HttpServletResponse response, FormPage page) throws IOException {
        byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
