package nodo.wire.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A valid message from the samples folder, and what a test makes of it. */
record Sample(WireService service, String name, String text) {
    private static final Map<WireService, SoapReader> REQUESTS = new ConcurrentHashMap<>();
    private static final Map<WireService, SoapReader> ANSWERS = new ConcurrentHashMap<>();

    static Sample of(WireService service, String name) {
        return read(service, folder(service).resolve(name + ".xml"));
    }

    static Stream<Sample> all() {
        return Arrays.stream(WireService.values()).flatMap(Sample::all);
    }

    static Stream<Sample> requests() {
        return all().filter(Sample::isRequest);
    }

    static Stream<Sample> answers() {
        return all().filter(sample -> !sample.isRequest());
    }

    boolean isRequest() {
        return name.contains(".request");
    }

    String operation() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The message without the white space that makes it readable, as a writer writes it. */
    String compact() {
        return text.replaceAll("\\s*\n\\s*(?=<)", "")
                .replaceAll("\\s+(?=xmlns)", " ")
                .strip();
    }

    /** With another text in the first element of this name. */
    Sample with(String element, String value) {
        return edited("(<" + element + ">)[^<]*", "$1" + Matcher.quoteReplacement(value));
    }

    /** Without the first element of this name, whatever it holds. */
    Sample without(String element) {
        return edited(whole(element), "");
    }

    /** With the first element of this name, whatever it holds, so many times. */
    Sample times(int count, String element) {
        return edited("(" + whole(element) + ")", "$1".repeat(count));
    }

    /** With this XML in place of the first element of this name. */
    Sample replacing(String element, String xml) {
        return edited(whole(element), Matcher.quoteReplacement(xml));
    }

    /** With the first element of one name moved behind the first of another. */
    Sample movedBehind(String element, String other) {
        return edited("(" + whole(element) + ")(.*?)(" + whole(other) + ")", "$2$3$1");
    }

    /** With this text in place of that, wherever it stands. */
    Sample rewritten(String before, String after) {
        if (!text.contains(before)) {
            throw new IllegalArgumentException(name + " has no " + before);
        }
        return new Sample(service, name, text.replace(before, after));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Reading read() {
        return reader().read(bytes());
    }

    /** The reader that the message is meant for. */
    SoapReader reader() {
        return isRequest() ? requestReader(service) : answerReader(service);
    }

    static SoapReader requestReader(WireService service) {
        return REQUESTS.computeIfAbsent(service, SoapReader::ofRequests);
    }

    static SoapReader answerReader(WireService service) {
        return ANSWERS.computeIfAbsent(service, SoapReader::ofAnswers);
    }

    @Override
    public String toString() {
        return service.interfaceName() + "/" + name;
    }

    private Sample edited(String pattern, String replacement) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException(name + " has no " + pattern);
        }
        return new Sample(service, name, matcher.replaceFirst(replacement));
    }

    private static String whole(String element) {
        return "<" + element + ">.*?</" + element + ">";
    }

    private static Stream<Sample> all(WireService service) {
        try (Stream<Path> files = Files.list(folder(service))) {
            return files.sorted().map(file -> read(service, file)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample read(WireService service, Path file) {
        try {
            String name = file.getFileName().toString().replaceFirst("\\.xml$", "");
            return new Sample(service, name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(WireService service) {
        try {
            return Path.of(
                    Objects.requireNonNull(Sample.class.getResource("/nodo/wire/samples/" + service.interfaceName()))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
