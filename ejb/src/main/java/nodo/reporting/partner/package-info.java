/**
 * The document of a reporting flow: checked against its schema and read, in one pass, from the bytes that the PSP sent.
 *
 * <p>Decision: it is read as UTF-8 whatever its declaration says, since that is what the node accepts (fdr §5.1).
 */
@NullMarked
package nodo.reporting.partner;

import org.jspecify.annotations.NullMarked;
