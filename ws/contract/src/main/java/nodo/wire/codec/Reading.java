package nodo.wire.codec;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;

/** What a reader made of a message: a payload, or the reason why there is none. */
public sealed interface Reading {

    /**
     * The message is valid.
     *
     * @param operation the operation that it is a request or an answer of
     * @param root the element in the body
     * @param payload the wire object bound to that element
     * @param header the wire object bound to the header, if it is one that the service knows
     */
    record Valid(WireOperation operation, QName root, Object payload, Optional<Object> header) implements Reading {}

    /**
     * The message is not valid.
     *
     * @param root the element in the body, known or not, if the message was readable up to it
     * @param path where the mistake is: element names without namespaces, from the document's root on, such as
     *     {@code Envelope/Body/verifyPaymentNoticeReq/idPSP}
     * @param message what is wrong, in Italian, in the words of the JDK's validator or parser
     */
    record Invalid(Optional<QName> root, String path, String message) implements Reading {

        /** How the validator's messages begin. */
        private static final Pattern RULE = Pattern.compile("cvc-[A-Za-z0-9.-]*[A-Za-z0-9]");

        /**
         * The text that a refusal carries as its description.
         *
         * <p>Source: validation rules of the node, fixed texts of schema errors.
         */
        public String description() {
            return place() + " - " + message;
        }

        /**
         * The same without the words of the validator or the parser, which quote what is wrong: for those who are not to
         * read the message itself, since it may hold personal data. A rule of XML Schema is told by its name, such as
         * {@code cvc-maxLength-valid}.
         */
        public String discreetDescription() {
            Matcher rule = RULE.matcher(message);
            return rule.lookingAt() ? place() + " - " + rule.group() : place();
        }

        private String place() {
            return "Errore validazione XML [" + path + "]";
        }
    }
}
