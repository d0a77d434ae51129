package nodo.delivery.console;

import java.time.Instant;
import nodo.access.desk.SeenDeliveries.Owed;
import nodo.delivery.Delivery;
import nodo.delivery.DeliveryState;

/**
 * A delivery as pages show it.
 *
 * @param subject what it is about, such as a token
 * @param cause the fault code or kind of failure of the last attempt; empty before the first
 * @param detail what the last failure said; may be empty
 * @param again whether it may be started again
 * @param ofSession whether its subject is a token, which leads to a page
 * @param next when it is tried next; meaningless unless it is waiting
 */
public record DeliveryLine(
        long id,
        String operation,
        String partner,
        String subject,
        DeliveryState state,
        int attempts,
        Instant created,
        Instant next,
        String cause,
        String detail,
        boolean again,
        boolean ofSession) {

    /** Takes from a delivery what is shown. */
    public static DeliveryLine of(Owed owed) {
        Delivery delivery = owed.delivery();
        return new DeliveryLine(
                delivery.id(),
                delivery.operation(),
                delivery.partner(),
                delivery.subject(),
                delivery.state(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.dueAt(),
                delivery.lastError().orElse(""),
                delivery.lastErrorDetail().orElse(""),
                owed.again(),
                owed.ofSession());
    }

    /** Whether it will be tried again by itself. */
    public boolean isWaiting() {
        return state == DeliveryState.WAITING;
    }
}
