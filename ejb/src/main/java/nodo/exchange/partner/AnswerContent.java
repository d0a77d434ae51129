package nodo.exchange.partner;

import jakarta.xml.bind.JAXBElement;
import nodo.wire.codec.Reading;
import nodo.wire.codec.SoapFault;
import nodo.wire.codec.SoapReader;

/**
 * What a complete HTTP answer holds for whoever called one operation.
 *
 * <p>Source: flows-notice §4 and §13, flows-rpt §3.3, interop row 8.
 */
public sealed interface AnswerContent {

    /**
     * A valid answer of the operation, whatever its HTTP status.
     *
     * @param payload the wire object
     */
    record Valid(Object payload) implements AnswerContent {}

    /** An HTTP error, or a SOAP fault, stands in its place: the service is down. */
    record TurnedAway() implements AnswerContent {}

    /**
     * Something else came with HTTP 200.
     *
     * @param discreet what is wrong, for those who are not to read what the answer says; the journal has all of it
     * @param full what is wrong, in the words of the validator or the parser
     */
    record Unusable(String discreet, String full) implements AnswerContent {

        private static final Unusable OF_ANOTHER_OPERATION = of("risposta di un'altra operazione");

        private static Unusable of(String text) {
            return new Unusable(text, text);
        }

        private static Unusable of(Reading.Invalid invalid) {
            return new Unusable(invalid.discreetDescription(), invalid.description());
        }
    }

    /**
     * Reads an answer.
     *
     * @param answered what came
     * @param reader of the answers of the partner's interface
     * @param expected the wire answer of the operation called; any other is no answer
     */
    static AnswerContent of(PartnerAnswer.Answered answered, SoapReader reader, Class<?> expected) {
        Reading reading = answered.charset()
                .map(charset -> reader.read(answered.body(), charset.name()))
                .orElseGet(() -> reader.read(answered.body()));
        if (reading instanceof Reading.Valid valid && expected.isInstance(unwrapped(valid.payload()))) {
            return new Valid(unwrapped(valid.payload()));
        }
        if (!answered.isOk() || isSoapFault(reading)) {
            return new TurnedAway();
        }
        return reading instanceof Reading.Invalid invalid ? Unusable.of(invalid) : Unusable.OF_ANOTHER_OPERATION;
    }

    /** An answer whose type another one extends (pspInviaCarrelloRPTResponse) comes out of the binding in a wrapper. */
    private static Object unwrapped(Object payload) {
        return payload instanceof JAXBElement<?> element ? element.getValue() : payload;
    }

    private static boolean isSoapFault(Reading reading) {
        return reading instanceof Reading.Invalid invalid
                && invalid.root().filter(SoapFault.ROOT::equals).isPresent();
    }
}
