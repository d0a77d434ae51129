package nodo.exchange.soap;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content type of a POST, if the node accepts it: text/xml as SOAP 1.1 says, application/xml as some clients send,
 * or none. Source: interop row 4.
 *
 * @param charset the charset that it names
 */
record SoapMediaType(Optional<String> charset) {

    private static final Pattern XML = Pattern.compile("(?:text|application)/xml\\s*(?:;(.*))?", Pattern.DOTALL);
    private static final Pattern CHARSET = Pattern.compile("(?:^|;)\\s*charset\\s*=\\s*\"?([^\\s\";]{1,40})\"?");

    static Optional<SoapMediaType> accepted(HttpServletRequest request) {
        String header = Optional.ofNullable(request.getContentType()).orElse("text/xml");
        Matcher matcher = XML.matcher(header.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new SoapMediaType(charset(Optional.ofNullable(matcher.group(1)).orElse(""))));
    }

    private static Optional<String> charset(String parameters) {
        Matcher matcher = CHARSET.matcher(parameters);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** As SOAP 1.1 writes it, whatever the client did. */
    String header() {
        return charset.map(name -> "text/xml; charset=" + name).orElse("text/xml");
    }
}
