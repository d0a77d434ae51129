package nodo.simulator.psp;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nodo.simulator.hub.Hub;
import nodo.simulator.page.Page;

/**
 * The page of a PSP that payers are redirected to. They pay or refuse, which makes the receipts if the PSP has not made
 * them by itself, and go back to the hub with the same parameters and {@code esito}: OK, ERROR, or DIFFERITO where it
 * is not yet known.
 */
@WebServlet("/psp/pay")
public class PayServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PARAMETERS = "idBruciatura=";
    private static final String CHOICE = "choice=";

    private final transient RptShelf shelf;
    private final transient RtTeller teller;
    private final transient PspLedger ledger;
    private final transient Hub hub;

    @Inject
    public PayServlet(RptShelf shelf, RtTeller teller, PspLedger ledger, Hub hub) {
        this.shelf = shelf;
        this.teller = teller;
        this.ledger = ledger;
        this.hub = hub;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> query = Arrays.asList(
                Optional.ofNullable(request.getQueryString()).orElse("").split("&"));
        List<HeldRpt> rpts = query.stream()
                .filter(one -> one.startsWith(PARAMETERS))
                .findFirst()
                .map(shelf::together)
                .orElse(List.of());
        if (rpts.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "no payment waits for this browser");
            return;
        }
        Optional<String> choice = query.stream()
                .filter(one -> one.startsWith(CHOICE))
                .findFirst()
                .map(one -> one.substring(CHOICE.length()));
        if (choice.isPresent()) {
            settle(rpts, choice.get());
            response.sendRedirect(hub.page("/web-fesp") + "?" + kept(query) + "&esito=" + choice.get());
            return;
        }
        show(rpts, "/psp/pay?" + kept(query), response);
    }

    private void settle(List<HeldRpt> rpts, String choice) {
        rpts.forEach(rpt -> {
            ledger.append(rpt.key().fact("payer").add("choice", choice).build());
            if (!"DIFFERITO".equals(choice)) {
                teller.settle(rpt.key(), "OK".equals(choice) ? "0" : "1");
            }
        });
    }

    /** What the browser came with and takes along. */
    private static String kept(List<String> query) {
        return query.stream()
                .filter(one ->
                        one.startsWith(PARAMETERS) || one.startsWith("idDominio=") || one.startsWith("idCarrello="))
                .collect(Collectors.joining("&"));
    }

    private static void show(List<HeldRpt> rpts, String self, HttpServletResponse response) throws IOException {
        Page page = new Page("Pagamento presso " + rpts.get(0).psp());
        rpts.forEach(rpt ->
                page.text("Ente " + rpt.key().creditor() + ", IUV " + rpt.key().iuv()));
        page.link(self + "&choice=OK", "Paga")
                .link(self + "&choice=ERROR", "Rifiuta")
                .link(self + "&choice=DIFFERITO", "Decidi dopo")
                .send(response);
    }
}
