package nodo.simulator.ledger;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nodo.simulator.json.InvalidOrder;
import nodo.simulator.json.JsonText;

/**
 * A file of facts that only grows, one JSON object a line.
 *
 * <p>Each fact gets two members: {@code n}, its number counted from 1 without gaps, and {@code at}, the moment of writing
 * in UTC. When {@link #append} returns, the fact survives the end of the process. A last line that a dying process left
 * unfinished is cut off when the file is opened again: nobody was answered on the strength of it.
 *
 * <p>Thread-safe. Reading does not stop writing.
 */
public final class Ledger implements AutoCloseable {

    private static final int STRIDE = 256;

    private final Path path;
    private final Clock clock;
    private final FileChannel channel;
    private final Consumer<JsonObject> known;

    /** The offset of line 1, 257, 513 and so on; with {@link #last} and {@link #length} guarded by this. */
    private long[] strides = new long[64];

    private long last;
    private long length;

    private Ledger(Path path, Clock clock, FileChannel channel, Consumer<JsonObject> known) {
        this.path = path;
        this.clock = clock;
        this.channel = channel;
        this.known = known;
    }

    /**
     * Opens a ledger, making the file and its directories if they do not exist.
     *
     * @param path the file
     * @param clock gives the moment of each fact
     * @param known is shown every fact in order: those that the file already holds, and each new one as soon as it is
     *     written and before the next one can be; it must not write to the ledger itself
     * @throws IllegalStateException if a line other than the last cannot be read
     */
    public static Ledger open(Path path, Clock clock, Consumer<JsonObject> known) {
        try {
            Path directory = path.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Ledger ledger = new Ledger(path, clock, channel, known);
            ledger.reload();
            return ledger;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the ledger " + path, e);
        }
    }

    /**
     * Writes one fact.
     *
     * @return the fact with its number and moment
     */
    public synchronized JsonObject append(JsonObject fact) {
        var line =
                JsonText.object().add("n", last + 1).add("at", clock.instant().toString());
        fact.forEach(line::add);
        JsonObject written = line.build();
        byte[] bytes = (written + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer, length + buffer.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the ledger " + path, e);
        }
        count(bytes.length);
        known.accept(written);
        return written;
    }

    /** The number of facts. */
    public synchronized long size() {
        return last;
    }

    /**
     * Reads some facts.
     *
     * @param after the number of the last fact that is already known, 0 for none
     * @param limit the most facts to give
     * @param wanted picks the facts
     */
    public LedgerPage page(long after, int limit, Predicate<JsonObject> wanted) {
        List<JsonObject> facts = new ArrayList<>();
        long[] reached = {Math.max(after, 0)};
        long end = scan(after, fact -> {
            if (facts.size() == limit) {
                return false;
            }
            reached[0] = number(fact);
            if (wanted.test(fact)) {
                facts.add(fact);
            }
            return true;
        });
        return new LedgerPage(facts, reached[0], reached[0] < end);
    }

    /**
     * Shows facts in their order until the reader has enough.
     *
     * @param after the number of the last fact not to show, 0 to begin with the first
     * @param reader answers whether it wants another one
     * @return the number of the last fact that the ledger held when the scan began
     */
    public long scan(long after, Predicate<JsonObject> reader) {
        long end;
        long offset;
        long first;
        synchronized (this) {
            end = last;
            int stride = (int) (Math.min(Math.max(after, 0), last) / STRIDE);
            offset = strides[stride];
            first = (long) stride * STRIDE + 1;
        }
        try (FileChannel reading =
                        FileChannel.open(path, StandardOpenOption.READ).position(offset);
                BufferedReader lines = new BufferedReader(Channels.newReader(reading, StandardCharsets.UTF_8))) {
            for (long number = first; number <= end; number++) {
                String line = lines.readLine();
                if (number > after && !reader.test(JsonText.parse(line))) {
                    return end;
                }
            }
            return end;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the ledger " + path, e);
        }
    }

    /** Closes the file; reading stays possible. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the ledger " + path, e);
        }
    }

    private void reload() throws IOException {
        try (var content = Files.newInputStream(path)) {
            LineReader lines = new LineReader(content);
            for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
                known.accept(parsed(line));
                count(line.length);
            }
        }
        channel.truncate(length);
    }

    private JsonObject parsed(byte[] line) {
        try {
            return JsonText.parse(new String(line, StandardCharsets.UTF_8));
        } catch (InvalidOrder e) {
            throw new IllegalStateException("line " + (last + 1) + " of the ledger " + path + " is damaged", e);
        }
    }

    private synchronized void count(int bytes) {
        last++;
        length += bytes;
        if (last % STRIDE == 0) {
            int stride = (int) (last / STRIDE);
            if (stride == strides.length) {
                strides = Arrays.copyOf(strides, stride * 2);
            }
            strides[stride] = length;
        }
    }

    private static long number(JsonObject fact) {
        return fact.getJsonNumber("n").longValueExact();
    }
}
