package nodo.simulator.notice;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts and metadata that the options digit of a notice asks for. */
record Wording(int options) {

    private static final int LONGEST = 140;
    private static final int MOST_ENTRIES = 15;
    private static final String AWKWARD = "Tassa <città> & \"più\" > 'meno' €";

    static Wording of(int options) {
        return new Wording(options);
    }

    String office() {
        return switch (options) {
            case 5 -> "";
            case 6 -> padded("Ufficio Tributi ");
            case 9 -> AWKWARD;
            default -> "Ufficio Tributi";
        };
    }

    String description(String plain) {
        return switch (options) {
            case 6 -> padded(plain + " ");
            case 9 -> plain + " " + AWKWARD;
            default -> plain;
        };
    }

    /**
     * The metadata of the payment or of a transfer.
     *
     * @param level 1 for the payment, 2 for a transfer: the option that asks for it
     */
    Map<String, String> metadata(int level) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (options == 6) {
            for (int entry = 1; entry <= MOST_ENTRIES; entry++) {
                entries.put(padded("chiave" + entry), padded("valore" + entry));
            }
        }
        if (options == level || options == 3 || options == 4) {
            entries.put("origine", level == 1 ? "pagamento" : "versamento");
            if (level == 1) {
                entries.put("anno", "2026");
            }
        }
        return entries;
    }

    private static String padded(String text) {
        return text + "x".repeat(LONGEST - text.length());
    }
}
