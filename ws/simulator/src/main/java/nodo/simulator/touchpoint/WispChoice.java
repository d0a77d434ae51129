package nodo.simulator.touchpoint;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import nodo.simulator.json.JsonText;
import nodo.simulator.registry.Caller;

/**
 * What a payer has chosen on the page of a session.
 *
 * @param session idPagamento
 * @param way how it is forwarded
 * @param psp to whom
 * @param kind tipoVersamento
 * @param total what was reserved on the card, or paid by PayPal
 */
record WispChoice(String session, Way way, Caller psp, String kind, String total) {

    /** The ways of inoltroEsito. */
    enum Way {
        /** The payer goes to the page of the PSP. */
        MOD1("mod1"),
        /** The PSP authorises by itself. */
        MOD2("mod2"),
        /** The amount was reserved on a card. */
        CARD("carta"),
        /** It was paid by PayPal. */
        PAYPAL("paypal");

        private final String path;

        Way(String path) {
            this.path = path;
        }
    }

    String path() {
        return "/nodo-per-pm/v1/inoltroEsito/" + way.path;
    }

    /** The body. Source: validation.md, appendices A and A.2. */
    JsonObject body(Instant now) {
        JsonObjectBuilder body = JsonText.object()
                .add("idPagamento", session)
                .add("identificativoPsp", psp.psp())
                .add("identificativoIntermediario", psp.broker())
                .add("identificativoCanale", psp.channel());
        if (way != Way.PAYPAL) {
            body.add("tipoVersamento", kind);
        }
        if (way == Way.MOD1) {
            body.add("tipoOperazione", "web");
        }
        if (way == Way.CARD || way == Way.PAYPAL) {
            body.add("importoTotalePagato", new BigDecimal(total))
                    .add(
                            "timestampOperazione",
                            now.truncatedTo(ChronoUnit.SECONDS)
                                    .atOffset(ZoneOffset.UTC)
                                    .toString());
        }
        if (way == Way.CARD) {
            body.add("RRN", now.toEpochMilli())
                    .add("codiceAutorizzativo", "123456")
                    .add("esitoTransazioneCarta", "00");
        }
        if (way == Way.PAYPAL) {
            body.add("idTransazione", now.toEpochMilli()).add("idTransazionePsp", "P" + now.toEpochMilli());
        }
        return body.build();
    }
}
