/** The pages of payments: today's figures, the list, and one payment with its messages. */
@NullMarked
package nodo.notice.console;

import org.jspecify.annotations.NullMarked;
