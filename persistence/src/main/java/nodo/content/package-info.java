/**
 * Bytes that may be too many for the memory: messages and documents of up to 100 MiB.
 *
 * <p>Whoever passes bytes on says {@link nodo.content.Content} and does not know where they are. Few are in memory, as an
 * array; many are in a {@link nodo.content.Spool}, a file without a name. Either is read from its beginning any number
 * of times.
 *
 * <p>Decision: the file is unlinked when it is made, so that it ends with the process however that ends. A message has to
 * be here as a whole before a transaction begins: reading it from the caller inside of one would leave the length of the
 * transaction to the caller.
 */
@NullMarked
package nodo.content;

import org.jspecify.annotations.NullMarked;
