package nodo.simulator.touchpoint;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nodo.simulator.hub.Heard;
import nodo.simulator.page.Page;
import nodo.simulator.registry.Caller;

/**
 * The page on which payers choose. With a choice they go on: to the page of the PSP, or back to the creditor.
 *
 * <p>A choice is a link that changes something, which no real page should have: this one is for a demonstration.
 */
@WebServlet("/wisp")
public class WispServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String CANCEL = "cancel";

    private final transient Wisp wisp;

    @Inject
    public WispServlet(Wisp wisp) {
        this.wisp = wisp;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String session = Optional.ofNullable(request.getParameter("idSession")).orElse("");
        Heard payment = wisp.read(session);
        if (!payment.details().containsKey("importoTotale")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "Il pagamento non esiste");
            return;
        }
        Optional<String> choice = Optional.ofNullable(request.getParameter("choice"));
        if (choice.isEmpty()) {
            show(session, payment.details(), response);
            return;
        }
        response.sendRedirect(next(session, choice.get(), payment.details()));
    }

    private void show(String session, JsonObject payment, HttpServletResponse response) throws IOException {
        String self = "/wisp?idSession=" + Page.encoded(session) + "&choice=";
        Page page = new Page("Scegli come pagare")
                .text(payment.getString("ragioneSociale", "") + ": " + payment.getString("oggettoPagamento", ""))
                .text("Totale " + payment.get("importoTotale") + " euro");
        for (Caller psp : wisp.choices()) {
            page.link(self + Page.encoded(psp.channel()), psp.psp() + ", canale " + psp.channel());
        }
        page.link(self + CANCEL, "Annulla").send(response);
    }

    private String next(String session, String choice, JsonObject payment) {
        String back = payment.getString("urlRedirectEC", "/");
        if (CANCEL.equals(choice)) {
            wisp.cancel(session, Optional.of("ANNUTE"));
            return back + "&esito=ERROR";
        }
        Heard forwarded = wisp.choices().stream()
                .filter(psp -> psp.channel().equals(choice))
                .findFirst()
                .map(psp -> wisp.forward(new WispChoice(session, Wisp.way(psp), psp, "BBT", "")))
                .orElseThrow(() -> new IllegalStateException("no channel " + choice));
        if (!forwarded.ok()) {
            wisp.cancel(session, Optional.of(forwarded.details().getString("errorCode", "OTHER")));
            return back + "&esito=ERROR";
        }
        return forwarded.details().getString("urlRedirectPSP", back + "&esito=DIFFERITO");
    }
}
