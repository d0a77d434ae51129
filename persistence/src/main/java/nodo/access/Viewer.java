package nodo.access;

import java.util.Optional;
import nodo.notice.FiscalCode;

/**
 * A user who is signed in, and how far that user sees.
 *
 * @param name the user's name
 * @param creditor the one institution whose data are seen; absent: all of them
 */
public record Viewer(String name, Optional<FiscalCode> creditor) {

    /** What the user is. */
    public Role role() {
        return creditor.isPresent() ? Role.CREDITOR_ADMINISTRATOR : Role.OPERATOR;
    }

    /** Whether data of an institution are seen. */
    public boolean sees(String fiscalCode) {
        return creditor.map(own -> own.value().equals(fiscalCode)).orElse(true);
    }
}
