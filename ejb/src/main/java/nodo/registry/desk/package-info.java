/**
 * The registry at work: read at the start, kept up with the tables, changed as a whole.
 *
 * <p>A change of any size is a file: a patch is applied to the exported file, which is then read like any other, so that
 * there is one place that says what is right. Decisions: an import is in force on the instance that made it before its
 * answer leaves, and on the others at their next look; a file's passwords are hashed outside any transaction, and
 * only if the file is right; two imports at once
 * queue at the registry's row, and the later one wins as a whole; a patch reads after it has queued, so that of two
 * patches at once none is lost.
 */
@NullMarked
package nodo.registry.desk;

import org.jspecify.annotations.NullMarked;
