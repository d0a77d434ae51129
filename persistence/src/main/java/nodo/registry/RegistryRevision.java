package nodo.registry;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How often each part of the registry was announced to the instances. A larger number than that of the snapshot means:
 * read that part again.
 */
public record RegistryRevision(long config, long pa, long psp) {

    /** No part was ever announced. */
    public static final RegistryRevision NONE = new RegistryRevision(0, 0, 0);

    /** The number of one part. */
    public long of(RegistryPart part) {
        return switch (part) {
            case CONFIG -> config;
            case PA -> pa;
            case PSP -> psp;
        };
    }

    /** The parts in which this revision differs from another one. */
    public Set<RegistryPart> changedSince(RegistryRevision other) {
        EnumSet<RegistryPart> changed = EnumSet.noneOf(RegistryPart.class);
        Arrays.stream(RegistryPart.values())
                .filter(part -> of(part) != other.of(part))
                .forEach(changed::add);
        return Collections.unmodifiableSet(changed);
    }

    /** This revision with the numbers of some parts taken from another one. */
    public RegistryRevision with(Set<RegistryPart> parts, RegistryRevision other) {
        return new RegistryRevision(
                parts.contains(RegistryPart.CONFIG) ? other.config : config,
                parts.contains(RegistryPart.PA) ? other.pa : pa,
                parts.contains(RegistryPart.PSP) ? other.psp : psp);
    }

    RegistryRevision next(Set<RegistryPart> parts) {
        return with(parts, new RegistryRevision(config + 1, pa + 1, psp + 1));
    }
}
