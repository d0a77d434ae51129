package nodo.local.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a valid message when one of its fields is changed.
 *
 * @param operation the operation whose message it is
 * @param message the valid message, a template
 * @param rows one change each
 */
record FieldTable(String operation, Template message, List<Row> rows) {

    /** Instead of a fault code: the message is as good as before. */
    static final String ACCEPTED = "accepted";

    FieldTable {
        rows = List.copyOf(rows);
    }

    /**
     * One change.
     *
     * @param mutation the change
     * @param expected the fault code that it brings, or {@link #ACCEPTED}
     */
    record Row(Mutation mutation, String expected) {

        @Override
        public String toString() {
            return mutation.field() + " " + mutation.words() + " -> " + expected;
        }
    }

    /**
     * Reads a table and its message.
     *
     * @param operation the operation
     * @param document {@code request} or {@code answer}
     */
    static FieldTable of(String operation, String document) {
        Path directory = WireCase.resource("fields");
        try {
            List<Row> rows = new ArrayList<>();
            for (String line : Files.readAllLines(directory.resolve(operation + "." + document + ".txt"))) {
                if (!line.startsWith("#")) {
                    addRows(line.split("\\|", -1), rows);
                }
            }
            String message = Files.readString(directory.resolve(operation + "." + document + ".xml"));
            return new FieldTable(operation, new Template(message), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addRows(String[] cells, List<Row> rows) {
        for (String words : cells[1].split(";", -1)) {
            rows.add(new Row(new Mutation(cells[0].strip(), words.strip()), cells[2].strip()));
        }
    }
}
