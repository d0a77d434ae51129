package nodo.access.desk;

import java.util.Arrays;

/** Where guesses come from, as they are counted. */
final class Place {

    private static final int NETWORK_GROUPS = 4;
    private static final int LONGEST = 45;

    private Place() {}

    /** An IPv4 address as it is; of IPv6 the network, since whoever has one has all addresses in it. */
    static String of(String address) {
        if (!address.contains(":")) {
            return cut(address);
        }
        String[] halves = address.replaceFirst("%.*", "").split("::", 2);
        String[] first = halves[0].isEmpty() ? new String[0] : halves[0].split(":", -1);
        int given = Math.min(first.length, NETWORK_GROUPS);
        String[] network = Arrays.copyOf(first, NETWORK_GROUPS);
        Arrays.fill(network, given, NETWORK_GROUPS, "0");
        return cut(String.join(":", network) + "::");
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
