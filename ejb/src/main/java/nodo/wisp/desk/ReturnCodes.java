package nodo.wisp.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nodo.registry.Channel;
import nodo.registry.Registry;
import nodo.wisp.PageOutcome;

/**
 * What a provider's return code means (codiceRitornoPSP): names and values are agreed with each provider.
 *
 * <p>A channel with a pluginServiceId has its codes in the configuration key {@code redirect.ID}, as in {@code
 * stato=1:OK,stato=2:ERROR,stato=3:DIFFERITO}; every other has the codes esito=OK, ERROR, KO and DIFFERITO. A code that is
 * not there, or none at all, means that nothing is decided. Source: flows-rpt §5.3; the key is ours.
 *
 * @param outcomes the outcome of each parameter with its value
 */
record ReturnCodes(Map<String, PageOutcome> outcomes) {

    private static final ReturnCodes USUAL = new ReturnCodes(Map.of(
            "esito=OK", PageOutcome.OK,
            "esito=ERROR", PageOutcome.ERROR,
            "esito=KO", PageOutcome.ERROR,
            "esito=DIFFERITO", PageOutcome.DIFFERITO));

    private static final String KEY = "redirect.";

    static ReturnCodes of(Registry registry, Optional<Channel> channel) {
        return channel.flatMap(Channel::pluginServiceId)
                .flatMap(plugin -> registry.settings().text(KEY + plugin))
                .map(ReturnCodes::parsed)
                .orElse(USUAL);
    }

    /** What cannot be read is left out. */
    private static ReturnCodes parsed(String text) {
        return new ReturnCodes(Stream.of(text.split(",", -1))
                .map(entry -> entry.strip().split(":", -1))
                .filter(parts -> parts.length == 2 && outcome(parts[1]).isPresent())
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> outcome(parts[1]).orElseThrow(), (first, second) -> first)));
    }

    private static Optional<PageOutcome> outcome(String name) {
        return Stream.of(PageOutcome.values())
                .filter(outcome -> outcome.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The outcome of the first parameter that is a code. */
    PageOutcome outcome(List<String> parameters) {
        return parameters.stream()
                .flatMap(parameter -> Optional.ofNullable(outcomes.get(parameter)).stream())
                .findFirst()
                .orElse(PageOutcome.DIFFERITO);
    }
}
