package nodo.simulator.hub;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import nodo.simulator.json.JsonText;
import nodo.simulator.rpt.DocumentReader;
import org.w3c.dom.Element;

/**
 * An answer of the classic model, which is valid. Its services share names and no types, so that it is read by names.
 *
 * @param ok whether the operation was done
 * @param faultCode the code of the first fault
 * @param description what the first fault says further
 * @param details the values that the answer has beside: the code of a partner that refused, redirect and url of a payment,
 *     its state and {@code history}, an amount, the document, and all {@code faults} of a cart with their serials
 */
record ClassicAnswer(boolean ok, Optional<String> faultCode, Optional<String> description, JsonObject details) {

    private static final String FAULT = "fault";
    private static final List<String> OUTCOMES = List.of("esitoComplessivoOperazione", "esito");
    private static final List<String> VALUES = List.of(
            "originalFaultCode",
            "redirect",
            "url",
            "stato",
            "importoSingoloVersamento",
            "ibanAccredito",
            "causaleVersamento",
            "auxDigit",
            "IUV",
            "identificativoDominio",
            "totRestituiti",
            "rt",
            "effettuazioneScelta");

    /** Reads the envelope. */
    static ClassicAnswer read(byte[] envelope) {
        DocumentReader answer = DocumentReader.read(envelope);
        Optional<Element> fault = answer.elements(FAULT).stream().findFirst();
        return new ClassicAnswer(
                OUTCOMES.stream()
                        .flatMap(name -> answer.elements(name).stream())
                        .filter(element -> element.getElementsByTagName("*").getLength() == 0)
                        .findFirst()
                        .map(outcome -> "OK".equals(outcome.getTextContent()))
                        .orElse(fault.isEmpty()),
                fault.flatMap(element -> DocumentReader.text(element, "faultCode")),
                fault.flatMap(element -> DocumentReader.text(element, "description")),
                details(answer));
    }

    private static JsonObject details(DocumentReader answer) {
        JsonObjectBuilder details = JsonText.object();
        VALUES.forEach(name -> answer.text(name).ifPresent(value -> details.add(name, value)));
        addStates(answer, details);
        List<Element> faults = answer.elements(FAULT);
        if (faults.size() > 1 || answer.text("serial").isPresent()) {
            JsonArrayBuilder list = JsonText.array();
            faults.forEach(
                    fault -> list.add(DocumentReader.text(fault, "serial").orElse("") + " "
                            + DocumentReader.text(fault, "faultCode").orElse("")));
            details.add("faults", list);
        }
        return details.build();
    }

    private static void addStates(DocumentReader answer, JsonObjectBuilder details) {
        List<Element> history = answer.elements("elementoStoricoRPT");
        if (!history.isEmpty()) {
            JsonArrayBuilder states = JsonText.array();
            history.forEach(row -> states.add(DocumentReader.text(row, "stato").orElse("")));
            details.add("history", states);
        }
    }
}
