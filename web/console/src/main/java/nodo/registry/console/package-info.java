/** The page of the registry, to read. */
@NullMarked
package nodo.registry.console;

import org.jspecify.annotations.NullMarked;
