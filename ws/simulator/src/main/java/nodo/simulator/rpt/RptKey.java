package nodo.simulator.rpt;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import nodo.simulator.json.JsonText;
import nodo.simulator.json.Members;

/**
 * What tells an attempt to pay from all others. Source: contracts-rpt §0.9.
 *
 * @param creditor identificativoDominio
 * @param iuv identificativoUnivocoVersamento
 * @param ccp codiceContestoPagamento
 */
public record RptKey(String creditor, String iuv, String ccp) {

    /** The code of those that a creditor begins. */
    public static final String NO_CONTEXT = "n/a";

    /** Reads the members of an order; the context is {@code n/a} unless it is given. */
    public static RptKey read(Members members, String creditor) {
        return new RptKey(members.text("creditor", creditor), members.text("iuv"), members.text("ccp", NO_CONTEXT));
    }

    /** Reads the members of a fact. */
    public static RptKey of(JsonObject fact) {
        return new RptKey(fact.getString("creditor"), fact.getString("iuv"), fact.getString("ccp"));
    }

    /** A fact about it. */
    public JsonObjectBuilder fact(String what) {
        return JsonText.object()
                .add("what", what)
                .add("creditor", creditor)
                .add("iuv", iuv)
                .add("ccp", ccp);
    }

    @Override
    public String toString() {
        return creditor + "/" + iuv + "/" + ccp;
    }
}
