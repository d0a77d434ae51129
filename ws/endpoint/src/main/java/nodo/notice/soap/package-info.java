/**
 * The operations of nodeForPsp and nodeForIO that verify, activate and pay a notice: wire objects on one side, commands and
 * results of the notice desk on the other.
 *
 * <p>Decisions: an expirationTime that is not positive passes the published schema (it has no lower bound) and is
 * PPT_SINTASSI_EXTRAXSD here, as the contracts' notes recommend. Suggested fees are left out, since the desk has none.
 * allCCP is told of V2 stations only: a V1 station cannot say it. standin is told where it is true, and left out otherwise,
 * as the contracts have it; the answers of verificaBollettino and activateIOPayment have no such element.
 */
@NullMarked
package nodo.notice.soap;

import org.jspecify.annotations.NullMarked;
