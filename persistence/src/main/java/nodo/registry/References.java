package nodo.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which names a file declares and which it uses.
 *
 * <p>Names are noted while the entries are read, also those of entries with mistakes elsewhere, and compared at the end:
 * one mistake then gives one message, and the order of the members does not matter.
 */
final class References {

    private final Findings findings;
    private final Map<Name, String> declared = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    References(Findings findings) {
        this.findings = findings;
    }

    /** Notes that the entry at a path has this name, which no other of its kind may have. */
    void declare(String kind, String name, String path) {
        String first = declared.putIfAbsent(new Name(kind, name), path);
        if (first != null) {
            findings.error(path, kind + " " + name + " is already there, see " + first);
        }
    }

    /** Notes that the member at a path means an entry with this name. */
    void use(String kind, String name, String path) {
        uses.add(new Use(new Name(kind, name), path));
    }

    /** Reports every use of a name that nothing has. */
    void resolve() {
        for (Use use : uses) {
            if (!declared.containsKey(use.name())) {
                findings.error(
                        use.path(), "no " + use.name().kind() + " " + use.name().name());
            }
        }
    }

    private record Name(String kind, String name) {}

    private record Use(Name name, String path) {}
}
