package nodo.touchpoint.desk;

import java.util.List;
import nodo.notice.PositionKey;
import nodo.notice.PositionStatus;

/**
 * What was found out about some positions.
 *
 * @param taken those that cannot be paid now, in the order of the question; empty if all can
 */
public record CheckedPositions(List<Taken> taken) {

    public CheckedPositions {
        taken = List.copyOf(taken);
    }

    /**
     * A position that cannot be paid now.
     *
     * @param position which
     * @param status its state: in payment, or paid
     */
    public record Taken(PositionKey position, PositionStatus status) {}
}
