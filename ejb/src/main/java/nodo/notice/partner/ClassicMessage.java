package nodo.notice.partner;

import java.util.Optional;

/**
 * A request of the classic model.
 *
 * @param header the wire object of its header, if the operation has one: which station, which payment
 * @param body the wire object of its body
 */
public record ClassicMessage(Optional<?> header, Object body) {

    /** A request of an operation that has a header. */
    public static ClassicMessage of(Object header, Object body) {
        return new ClassicMessage(Optional.of(header), body);
    }

    /** A request of an operation that has none. */
    public static ClassicMessage of(Object body) {
        return new ClassicMessage(Optional.empty(), body);
    }
}
