/** The pages of what is owed to partners: the list, and sending again. */
@NullMarked
package nodo.delivery.console;

import org.jspecify.annotations.NullMarked;
