package nodo.wisp.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nodo.wisp.desk.ChoiceForm;
import nodo.wisp.desk.FormChoosing;

/**
 * The page of WISP 1.3, for browsers and so without a key: an institution's form brings the payer here, three buttons take
 * the payer back by another form. It works without scripts.
 *
 * <p>Source: flows-rpt §5.4.
 */
@WebServlet("/wisp-form")
public class WispForm extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String CHOICE = "scelta";
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
        if (!choosing.hasAccount(form)) {
            return away(form, "IBAN", "Il conto indicato dall'ente non è registrato");
        }
        String choice = Optional.ofNullable(request.getParameter(CHOICE)).orElse("");
        return switch (choice) {
            case PAY -> back(form, choosing.choose(form, false), "Sceglierai come pagare nel prossimo passo");
            case NOTICE -> back(form, choosing.choose(form, true), "Potrai pagare con l'avviso presso un prestatore");
            case CANCEL -> away(form, "ANNULLO", "Il pagamento è stato annullato");
            default -> question(request, form);
        };
    }

    private static FormPage question(HttpServletRequest request, ChoiceForm form) {
        Map<String, String> fields = new TreeMap<>();
        FIELDS.forEach(
                name -> Optional.ofNullable(request.getParameter(name)).ifPresent(value -> fields.put(name, value)));
        return new FormPage(
                "Pagamento a " + form.creditorName(),
                "Importo: " + form.amount() + " euro",
                "wisp-form",
                fields,
                List.of(
                        new FormPage.Button(CHOICE, PAY, "Paga on-line"),
                        new FormPage.Button(CHOICE, NOTICE, "Stampa l'avviso"),
                        new FormPage.Button(CHOICE, CANCEL, "Annulla")));
    }

    private static FormPage back(ChoiceForm form, String keyWisp, String text) {
        Map<String, String> fields = new TreeMap<>(keys(form));
        fields.put("keyWISP", keyWisp);
        return toCreditor(form, text, form.back().toString(), fields);
    }

    private static FormPage away(ChoiceForm form, String type, String text) {
        Map<String, String> fields = new TreeMap<>(keys(form));
        fields.put("type", type);
        return toCreditor(form, text, form.away().toString(), fields);
    }

    private static Map<String, String> keys(ChoiceForm form) {
        return Map.of("idDominio", form.creditor(), "keyPA", form.keyPa());
    }

    private static FormPage toCreditor(ChoiceForm form, String text, String action, Map<String, String> fields) {
        return new FormPage(
                "Pagamento a " + form.creditorName(),
                text,
                action,
                fields,
                List.of(new FormPage.Button("", "", "Torna al sito dell'ente")));
    }

    private static void send(HttpServletResponse response, FormPage page) throws IOException {
        byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
