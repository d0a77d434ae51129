package nodo.rt.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import nodo.jobs.desk.Job;
import nodo.jobs.desk.JobSettings;
import nodo.registry.ChannelFlag;

/** Job pspChiediListaAndChiediRt: fetches the RTs of channels that do not push them. Source: validation appendix B, flows-rpt 7.5. */
@ApplicationScoped
public class PspChiediListaAndChiediRt implements Job {

    private final RtPull pull;
    private final RtSettings settings;

    @Inject
    public PspChiediListaAndChiediRt(RtPull pull, RtSettings settings) {
        this.pull = pull;
        this.settings = settings;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PspChiediListaAndChiediRt() {
        this(null, null);
    }

    @Override
    public Optional<Duration> every(JobSettings jobSettings) {
        return Optional.of(settings.pull().every());
    }

    @Override
    public String name() {
        return "pspChiediListaAndChiediRt";
    }

    @Override
    public int run() {
        return pull.pull(channel -> channel.has(ChannelFlag.RT_PULL) && !channel.has(ChannelFlag.RT_PUSH));
    }
}
