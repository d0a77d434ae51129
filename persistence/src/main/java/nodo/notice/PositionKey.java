package nodo.notice;

import java.util.Comparator;

/**
 * What identifies a debt position: the creditor institution and the notice number. The same number may exist at several
 * creditors.
 *
 * <p>The natural order is the one in which several positions are locked, so that two callers never wait for each other.
 *
 * <p>Source: ctQrCode.
 */
public record PositionKey(FiscalCode creditor, NoticeNumber notice) implements Comparable<PositionKey> {

    private static final Comparator<PositionKey> ORDER =
            Comparator.comparing(PositionKey::creditor).thenComparing(PositionKey::notice);

    @Override
    public int compareTo(PositionKey other) {
        return ORDER.compare(this, other);
    }
}
