/** The outbox over REST, for operators. */
@NullMarked
package nodo.delivery.rest;

import org.jspecify.annotations.NullMarked;
