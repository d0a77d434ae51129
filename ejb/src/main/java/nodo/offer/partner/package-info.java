/**
 * Reads what providers publish of their services.
 *
 * <p>The published document becomes an entry of the registry file, so that both ways in are judged by the same reader and
 * an export gives back what was uploaded.
 */
@NullMarked
package nodo.offer.partner;

import org.jspecify.annotations.NullMarked;
