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
                rpt.redirectUrl().filter(url -> leadsSomewhere(rpt.state())),
                rpt.history().stream()
                        .map(change -> new Step(change.state(), change.at()))
                        .toList());
    }

    /** A PSP that refused or was not reached has no page for the payer. */
    private static boolean leadsSomewhere(RptState state) {
        return state == RptState.RPT_PARCHEGGIATA_NODO || state == RptState.RPT_ACCETTATA_PSP;
    }

    /**
     * A state that it had.
     *
     * @param state the state
     * @param at since when
     */
    public record Step(RptState state, Instant at) {}
}
