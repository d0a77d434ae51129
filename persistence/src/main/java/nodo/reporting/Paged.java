package nodo.reporting;

import java.util.List;

/**
 * A part of a list.
 *
 * @param count how many elements the whole list has
 * @param elements those of the part that was asked for
 */
public record Paged<T>(long count, List<T> elements) {

    public Paged {
        elements = List.copyOf(elements);
    }
}
