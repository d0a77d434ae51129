package nodo.rpt.desk;

import java.util.Optional;

/**
 * An RPT was accepted.
 *
 * @param redirection where the payer's browser is to be sent
 */
public record RptAccepted(Optional<String> redirection) {}
