package nodo.wisp.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import nodo.wisp.SessionId;
import nodo.wisp.desk.InformedPayment;

/** What the payment manager is answered. Source: validation A.2. */
final class WispJson {

    private WispJson() {}

    static JsonObject esito(String esito) {
        return WispOperation.BUILDERS.createObjectBuilder().add("esito", esito).build();
    }

    static JsonObject parked(List<SessionId> ids) {
        JsonArrayBuilder list = WispOperation.BUILDERS.createArrayBuilder();
        ids.forEach(id -> list.add(id.toString()));
        return WispOperation.BUILDERS
                .createObjectBuilder()
                .add("totalNumber", ids.size())
                .add("idPaymentList", list)
                .build();
    }

    static JsonObject services(List<Integer> numbers) {
        JsonArrayBuilder list = WispOperation.BUILDERS.createArrayBuilder();
        numbers.forEach(list::add);
        return WispOperation.BUILDERS
                .createObjectBuilder()
                .add("totalRows", numbers.size())
                .add("data", list)
                .build();
    }

    static JsonObject information(InformedPayment payment) {
        JsonObjectBuilder out = WispOperation.BUILDERS
                .createObjectBuilder()
                .add("importoTotale", payment.total().amount());
        payment.email().ifPresent(email -> out.add("email", email));
        out.add("ragioneSociale", payment.creditorName())
                .add("oggettoPagamento", payment.reason())
                .add("urlRedirectEC", payment.page())
                .add("bolloDigitale", payment.stamp())
                .add("codiceFiscale", payment.fiscalCode());
        payment.cart().ifPresent(cart -> out.add("idCarrello", cart));
        JsonArrayBuilder details = WispOperation.BUILDERS.createArrayBuilder();
        payment.details().forEach(detail -> details.add(detail(detail)));
        return out.add("dettagli", details).build();
    }

    private static JsonObjectBuilder detail(InformedPayment.Detail detail) {
        JsonObjectBuilder out = WispOperation.BUILDERS
                .createObjectBuilder()
                .add("IUV", detail.key().iuv())
                .add("CCP", detail.key().ccp())
                .add("idDominio", detail.key().creditor().value())
                .add("enteBeneficiario", detail.beneficiary())
                .add("importo", detail.amount().amount());
        detail.iban().ifPresent(iban -> out.add("IBAN", iban));
        return out.add("codicePagatore", detail.payer().code())
                .add("nomePagatore", detail.payer().name())
                .add("tipoPagatore", detail.payer().type());
    }
}
