package nodo.notice.partner;

import java.util.Optional;
import nodo.notice.Metadata;
import nodo.wire.common.CtMapEntry;
import nodo.wire.common.CtMetadata;
import org.jspecify.annotations.Nullable;

/** Metadata between the record and the common ctMetadata, which every interface shares. */
public final class MetadataMapping {

    private MetadataMapping() {}

    /** Reads metadata; an absent element is {@link Metadata#NONE}. */
    public static Metadata metadata(@Nullable CtMetadata wire) {
        return wire == null
                ? Metadata.NONE
                : new Metadata(wire.getMapEntries().stream()
                        .map(entry -> new Metadata.Entry(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** Writes metadata; {@link Metadata#NONE} is an absent element. */
    public static Optional<CtMetadata> wire(Metadata metadata) {
        if (metadata.isEmpty()) {
            return Optional.empty();
        }
        CtMetadata wire = new CtMetadata();
        metadata.entries().forEach(entry -> wire.getMapEntries().add(wire(entry)));
        return Optional.of(wire);
    }

    private static CtMapEntry wire(Metadata.Entry entry) {
        CtMapEntry wire = new CtMapEntry();
        wire.setKey(entry.key());
        wire.setValue(entry.value());
        return wire;
    }
}
