package nodo.simulator.ec;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import nodo.simulator.json.JsonText;
import nodo.simulator.page.Page;

/** The page of a creditor that payers come back to. What it says is not certain before the receipt. */
@WebServlet("/ec/return")
public class ReturnServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> WORDS = Map.of(
            "OK", "Il pagamento è andato a buon fine.",
            "ERROR", "Il pagamento non è andato a buon fine.",
            "DIFFERITO", "L'esito del pagamento non è ancora noto.");

    private final transient EcLedger ledger;

    @Inject
    public ReturnServlet(EcLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String outcome = parameter(request, "esito");
        ledger.append(JsonText.object()
                .add("what", "returned")
                .add("creditor", parameter(request, "idDominio"))
                .add("session", parameter(request, "idSession"))
                .add("outcome", outcome)
                .add("query", Optional.ofNullable(request.getQueryString()).orElse(""))
                .build());
        new Page("Ritorno all'ente")
                .text(WORDS.getOrDefault(outcome, "L'esito " + outcome + " non è previsto."))
                .text("Sessione " + parameter(request, "idSession"))
                .text("Fa fede la ricevuta telematica.")
                .send(response);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
