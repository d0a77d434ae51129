package nodo.simulator.psp;

import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import nodo.simulator.registry.Caller;
import nodo.simulator.rpt.Digest;
import nodo.simulator.rpt.RptFacts;
import nodo.simulator.rpt.RptKey;

/**
 * An RPT as the hub sends it.
 *
 * @param key what stands around the document
 * @param document the RPT
 */
record IncomingRpt(RptKey key, byte[] document) {

    /**
     * Requires that it is an RPT, and the one that the message says.
     *
     * @throws PspRefusal if it is not
     */
    RptFacts read() {
        RptFacts facts;
        try {
            facts = RptFacts.of(document);
        } catch (IllegalArgumentException e) {
            throw new PspRefusal(PspFault.CANALE_SINTASSI_XSD, String.valueOf(e.getMessage()));
        }
        if (!facts.key().equals(key)) {
            throw new PspRefusal(PspFault.CANALE_SEMANTICA, facts.key() + " sent as " + key);
        }
        return facts;
    }

    /** A fact about it. */
    JsonObjectBuilder fact(Caller to, String parameters) {
        return key.fact(RptShelf.RPT)
                .add("psp", to.psp())
                .add("channel", to.channel())
                .add("parameters", parameters)
                .add("digest", Digest.of(document))
                .add("document", Base64.getEncoder().encodeToString(document));
    }
}
