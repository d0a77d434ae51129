/**
 * Payment notices: their numbers, the position that a number names at a creditor institution, the token of a payment
 * session, and the states that position and session go through.
 *
 * <p>Values are records that are right after construction: an edge has checked its message against the schema before it
 * makes one, so that a value that cannot be made is a defect of ours ({@link IllegalArgumentException}). Optional texts
 * are {@link java.util.Optional} components: a record's component is what it returns. Present texts are never empty,
 * because the schemas refuse an empty element.
 *
 * <p>Each set of states is an enum with its transition table; an entity moves through {@code moveTo} only. The names are
 * the published ones.
 *
 * <p>A message that is about several sessions locks them through {@link nodo.notice.Sessions}, which knows the one order.
 * A session that a touchpoint closed holds what its outcome and receipt depend on ({@link nodo.notice.ClosedBy}); the
 * rest of the close is another capability's.
 */
@NullMarked
package nodo.notice;

import org.jspecify.annotations.NullMarked;
