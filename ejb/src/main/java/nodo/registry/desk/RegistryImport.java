package nodo.registry.desk;

import java.util.List;
import nodo.registry.Finding;

/**
 * What became of a file that was to be imported, or of a patch.
 *
 * @param errors everything that forbade it; empty if it was applied
 * @param warnings what somebody should look at all the same
 */
public record RegistryImport(List<Finding> errors, List<Finding> warnings) {

    public RegistryImport {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** Whether the registry is now what was asked for. */
    public boolean applied() {
        return errors.isEmpty();
    }
}
