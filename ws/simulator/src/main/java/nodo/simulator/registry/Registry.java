package nodo.simulator.registry;

import java.util.List;
import java.util.Optional;

/**
 * The partners of a registry file, as far as the simulators play them.
 *
 * @param creditors the creditor institutions, in the order of the file
 * @param links which station serves which creditor and code
 * @param callers each channel with each PSP that may use it, in the order of the file
 */
public record Registry(List<Creditor> creditors, List<StationLink> links, List<Caller> callers) {

    /** A registry with at least one creditor and one caller. */
    public Registry {
        creditors = List.copyOf(creditors);
        links = List.copyOf(links);
        callers = List.copyOf(callers);
        if (creditors.isEmpty() || callers.isEmpty()) {
            throw new IllegalArgumentException("a registry for the simulators needs a creditor and a channel");
        }
    }

    /** The creditor of a fiscal code. */
    public Optional<Creditor> creditor(String fiscalCode) {
        return creditors.stream()
                .filter(creditor -> creditor.fiscalCode().equals(fiscalCode))
                .findFirst();
    }

    /** The creditor that follows the given one in the file; the only one follows itself. */
    public Creditor after(Creditor creditor) {
        return creditors.get((creditors.indexOf(creditor) + 1) % creditors.size());
    }

    /** The stations through which a creditor is reached. */
    public List<Station> stationsOf(String creditor) {
        return links.stream()
                .filter(link -> link.creditor().equals(creditor))
                .map(StationLink::station)
                .distinct()
                .toList();
    }

    /** The caller of a PSP on a channel. */
    public Optional<Caller> caller(String psp, String channel) {
        return callers.stream()
                .filter(caller -> caller.psp().equals(psp) && caller.channel().equals(channel))
                .findFirst();
    }
}
