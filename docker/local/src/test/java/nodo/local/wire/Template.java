package nodo.local.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expected text with placeholders.
 *
 * @param text the text
 */
record Template(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final String ANYTHING = "*";

    /** A token, or the id of a parked payment. */
    private static final String ID = "[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** The text with every known placeholder replaced. */
    String with(Map<String, String> variables) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(variables.getOrDefault(found.group(1), found.group())));
    }

    /**
     * The text as it would be if it meant the actual one: where a line fits, placeholders take what stands there, and
     * what they took is remembered. Equal to the actual text if and only if all lines fit.
     */
    String meaning(String actual, Map<String, String> variables) {
        String[] actualLines = actual.split("\n", -1);
        List<String> meant = new ArrayList<>();
        for (String line : with(variables).split("\n", -1)) {
            String there = meant.size() < actualLines.length ? actualLines[meant.size()] : "";
            meant.add(fits(line, there, variables) ? there : line);
        }
        return String.join("\n", meant);
    }

    private static boolean fits(String line, String there, Map<String, String> variables) {
        List<String> names = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(line);
        int end = 0;
        while (placeholder.find()) {
            pattern.append(Pattern.quote(line.substring(end, placeholder.start())));
            if (ANYTHING.equals(placeholder.group(1))) {
                pattern.append(".*");
            } else {
                pattern.append('(').append(ID).append(')');
                names.add(placeholder.group(1));
            }
            end = placeholder.end();
        }
        pattern.append(Pattern.quote(line.substring(end)));
        Matcher found = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(there);
        if (!found.matches()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            variables.put(names.get(i), found.group(i + 1));
        }
        return true;
    }
}
