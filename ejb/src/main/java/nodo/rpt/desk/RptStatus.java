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
 */
public record RptStatus(RptState state, Optional<String> redirection, List<Step> history) {

    public RptStatus {
        history = List.copyOf(history);
    }

    static RptStatus of(Rpt rpt) {
        return new RptStatus(
                rpt.state(),
                rpt.redirectUrl().filter(url -> leadsSomewhere(rpt)),
                rpt.history().stream()
                        .map(change -> new Step(change.state(), change.at()))
                        .toList());
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
}
