/** The event journal over REST, for operators. */
@NullMarked
package nodo.journal.rest;

import org.jspecify.annotations.NullMarked;
