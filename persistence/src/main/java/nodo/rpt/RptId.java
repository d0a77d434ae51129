package nodo.rpt;

import java.util.UUID;

/**
 * What names an RPT inside the hub: keys may be used again, this is not.
 *
 * @param value any UUID
 */
public record RptId(UUID value) implements Comparable<RptId> {

    private static final int HEX_DIGITS = 32;

    /** An id that was never given before. */
    public static RptId fresh() {
        return new RptId(UUID.randomUUID());
    }

    /**
     * The id of 32 hexadecimal digits.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static RptId ofHex(String hex) {
        if (hex.length() != HEX_DIGITS) {
            throw new IllegalArgumentException("not the id of an RPT: " + hex);
        }
        return new RptId(
                new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, HEX_DIGITS, 16)));
    }

    /** The id in 32 hexadecimal digits, as the outbox and identifiers of at most 35 characters carry it. */
    public String hex() {
        return value.toString().replace("-", "");
    }

    @Override
    public int compareTo(RptId other) {
        return hex().compareTo(other.hex());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
