/** The page of the operations that the contracts have. */
@NullMarked
package nodo.exchange.console;

import org.jspecify.annotations.NullMarked;
