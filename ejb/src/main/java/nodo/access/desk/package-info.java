/**
 * Signing in, and what a user may see and do: the questions of the pages, each narrowed to the {@link
 * nodo.access.Viewer} who asks. What a viewer may not see does not exist for that viewer.
 */
@NullMarked
package nodo.access.desk;

import org.jspecify.annotations.NullMarked;
