/** What providers publish of their services, for operators and for the payment manager: upload, and the numbers. */
@NullMarked
package nodo.offer.rest;

import org.jspecify.annotations.NullMarked;
