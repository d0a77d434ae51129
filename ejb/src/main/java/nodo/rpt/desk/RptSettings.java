package nodo.rpt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nodo.rpt.partner.Channels;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How RPTs are listed, and unknown outcomes found out.
 *
 * <p>Keys: {@code nodo.rpt.most-listed} (RPTs in one list, 1 to 100000), {@code nodo.rpt.lost-after} (how long an RPT may be
 * on its way, 45 s to 1 h) and {@code nodo.rpt.ask-every} (period of pspChiediAvanzamentoRpt, 1 s to 7 days).
 */
@ApplicationScoped
public class RptSettings {

    private static final int MOST_LISTED = 100_000;

    /** Nobody waits for a channel that long. */
    private static final Duration LEAST_LOST_AFTER = Channels.LONGEST_WAIT.plusSeconds(10);

    private final int mostListed;
    private final Duration lostAfter;
    private final Duration askEvery;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public RptSettings(
            @ConfigProperty(name = "nodo.rpt.most-listed") int mostListed,
            @ConfigProperty(name = "nodo.rpt.lost-after") Duration lostAfter,
            @ConfigProperty(name = "nodo.rpt.ask-every") Duration askEvery) {
        this.mostListed = Bounds.within("nodo.rpt.most-listed", mostListed, 1, MOST_LISTED);
        this.lostAfter = Bounds.within("nodo.rpt.lost-after", lostAfter, LEAST_LOST_AFTER, Duration.ofHours(1));
        this.askEvery = Bounds.within("nodo.rpt.ask-every", askEvery, Duration.ofSeconds(1), Duration.ofDays(7));
    }

    @SuppressWarnings("NullAway") // proxy
    protected RptSettings() {
        this.mostListed = 0;
        this.lostAfter = null;
        this.askEvery = null;
    }

    /** RPTs in one list. */
    public int mostListed() {
        return mostListed;
    }

    /** How long an RPT may be on its way before its outcome counts as unknown. */
    public Duration lostAfter() {
        return lostAfter;
    }

    /** How often PSPs are asked about unknown outcomes. */
    public Duration askEvery() {
        return askEvery;
    }
}
