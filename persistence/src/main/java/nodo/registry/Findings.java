package nodo.registry;

import java.util.ArrayList;
import java.util.List;

/** Collects everything there is to say about a file. Beyond a bound it only counts, since a hostile file is all errors. */
final class Findings {

    /** How many errors, and how many warnings, are told one by one. */
    static final int MOST = 10_000;

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private int moreErrors;

    void error(String path, String message) {
        if (errors.size() < MOST) {
            errors.add(new Finding(path, message));
        } else {
            moreErrors++;
        }
    }

    void warning(String path, String message) {
        if (warnings.size() < MOST) {
            warnings.add(new Finding(path, message));
        }
    }

    int errorCount() {
        return errors.size() + moreErrors;
    }

    List<Finding> errors() {
        List<Finding> all = new ArrayList<>(errors);
        if (moreErrors > 0) {
            all.add(new Finding("$", "and " + moreErrors + " errors more"));
        }
        return List.copyOf(all);
    }

    List<Finding> warnings() {
        return List.copyOf(warnings);
    }
}
