package nodo.rpt.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nodo.rpt.Rpt;
import nodo.rpt.RptState;

/**
 * Where an RPT is, and how it came there.
 *
 * @param state where it is
 * @param redirection where its payer is to be sent, while that makes sense
 * @param history the states that it had, oldest first
 * @param payments how many payments it has
 * @param progress what its PSP says of it; none if the PSP was not asked, or said nothing usable
 */
public record RptStatus(
        RptState state, Optional<String> redirection, List<Step> history, int payments, Optional<Progress> progress) {

    public RptStatus {
        history = List.copyOf(history);
    }

    static RptStatus of(Rpt rpt) {
        return new RptStatus(
                rpt.state(),
                rpt.redirectUrl().filter(url -> leadsSomewhere(rpt)),
                rpt.history().stream()
                        .map(change -> new Step(change.state(), change.at()))
                        .toList(),
                rpt.payments(),
                Optional.empty());
    }

    RptStatus with(Optional<Progress> said) {
        return new RptStatus(state, redirection, history, payments, said);
    }

    /** The pages of the choice are done with once it is made; a PSP that refused or was not reached has none. */
    private static boolean leadsSomewhere(Rpt rpt) {
        return rpt.state() == RptState.RPT_PARCHEGGIATA_NODO
                || rpt.state() == RptState.RPT_ACCETTATA_PSP && !wasParked(rpt);
    }

    private static boolean wasParked(Rpt rpt) {
        return rpt.history().stream().anyMatch(step -> step.state() == RptState.RPT_PARCHEGGIATA_NODO);
    }

    /**
     * A state that it had.
     *
     * @param state the state
     * @param at since when
     */
    public record Step(RptState state, Instant at) {}

    /**
     * How far the PSP is.
     *
     * @param words the PSP's own
     * @param at when it said so
     */
    public record Progress(String words, Instant at) {}
}
