package nodo.touchpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the instrument of payment adds, such as the code of an authorisation: named texts in the touchpoint's order. The
 * node hands them to the PSP and reads none of them.
 *
 * <p>Source: nodoPerPM, additionalPaymentInformations.
 *
 * @param texts by name, unmodifiable, in their order
 */
public record AdditionalInformation(Map<String, String> texts) {

    public AdditionalInformation {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** How many: the texts may be a payer's data. */
    @Override
    public String toString() {
        return "AdditionalInformation[" + texts.size() + "]";
    }
}
