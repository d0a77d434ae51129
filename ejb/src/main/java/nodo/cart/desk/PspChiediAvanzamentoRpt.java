package nodo.cart.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.rpt.desk.RptSettings;
import nodo.rpt.desk.UnknownOutcomes;

/**
 * Job pspChiediAvanzamentoRpt: finds RPTs and carts whose sending was cut off, and asks PSPs about those of which nobody
 * knows whether they have them. Source: validation appendix B, flows-rpt 7.9.
 */
@ApplicationScoped
public class PspChiediAvanzamentoRpt implements Job {

    static final String NAME = "pspChiediAvanzamentoRpt";

    private final UnknownOutcomes outcomes;
    private final CartRecovery carts;
    private final RptSettings settings;

    @Inject
    public PspChiediAvanzamentoRpt(UnknownOutcomes outcomes, CartRecovery carts, RptSettings settings) {
        this.outcomes = outcomes;
        this.carts = carts;
        this.settings = settings;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PspChiediAvanzamentoRpt() {
        this(null, null, null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Duration> every(JobSettings jobSettings) {
        return Optional.of(settings.askEvery());
    }

    @Override
    public int run() {
        return outcomes.noteCutOff() + outcomes.ask(NAME) + carts.recover(NAME);
    }
}
