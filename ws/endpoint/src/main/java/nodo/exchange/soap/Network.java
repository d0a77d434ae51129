package nodo.exchange.soap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of IP addresses, such as {@code 10.1.0.0/16}, {@code 2001:db8::/32} or {@code 192.0.2.7}.
 *
 * @param prefix an address of it
 * @param bits how many leading bits all its addresses share
 */
record Network(InetAddress prefix, int bits) {

    /** Digits, dots and colons only: a name would be looked up. */
    private static final Pattern WRITTEN = Pattern.compile("([0-9a-fA-F:.]*[:.][0-9a-fA-F:.]*)(?:/([0-9]{1,3}))?");

    Network {
        if (bits < 0 || bits > prefix.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("no network: " + prefix.getHostAddress() + "/" + bits);
        }
    }

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Network parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no network: " + text);
        }
        InetAddress prefix = address(matcher.group(1));
        int bits =
                matcher.group(2) == null ? prefix.getAddress().length * Byte.SIZE : Integer.parseInt(matcher.group(2));
        return new Network(prefix, bits);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address: " + literal, e);
        }
    }

    /** Whether an address, as a literal, is one of its. */
    boolean holds(String literal) {
        byte[] mine = prefix.getAddress();
        byte[] other = address(literal).getAddress();
        return mine.length == other.length && firstDifference(mine, other) >= bits;
    }

    private static int firstDifference(byte[] one, byte[] other) {
        for (int i = 0; i < one.length; i++) {
            int different = (one[i] ^ other[i]) & 0xFF;
            if (different != 0) {
                return i * Byte.SIZE + Integer.numberOfLeadingZeros(different) - (Integer.SIZE - Byte.SIZE);
            }
        }
        return one.length * Byte.SIZE;
    }
}
