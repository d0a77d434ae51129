package nodo.exchange.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;

/**
 * One rule that a request must meet, with the refusal of those that do not. Rules stand in lists, and the order of the
 * list is the order in which callers are told of their mistakes.
 *
 * @param name the rule in a few words, for tests and tables
 * @param holds whether the request meets it
 * @param otherwise the refusal
 * @param <C> what the rule looks at
 */
public record Check<C>(String name, Predicate<C> holds, Function<C, Refusal> otherwise) {

    /** A rule whose refusal needs no description of its own. */
    public static <C> Check<C> that(String name, Predicate<C> holds, FaultCode code) {
        return new Check<>(name, holds, subject -> new Refusal(code));
    }

    /** A rule whose refusal carries a fixed description. */
    public static <C> Check<C> that(String name, Predicate<C> holds, FaultCode code, String description) {
        return new Check<>(name, holds, subject -> new Refusal(code, description));
    }

    /** One list of several, in their order. */
    @SafeVarargs
    public static <C> List<Check<C>> joined(List<Check<C>>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }

    /**
     * Applies rules in their order.
     *
     * @throws Refusal of the first rule that the subject does not meet
     */
    public static <C> void all(List<Check<C>> checks, C subject) {
        first(checks, subject).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** The refusal of the first rule, in their order, that the subject does not meet; of the others nothing is asked. */
    public static <C> Optional<Refusal> first(List<Check<C>> checks, C subject) {
        for (Check<C> check : checks) {
            if (!check.holds().test(subject)) {
                return Optional.of(check.otherwise().apply(subject));
            }
        }
        return Optional.empty();
    }
}
