package nodo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a domain was made from: two domains with equal fingerprints are equal.
 *
 * @param value a hexadecimal hash
 */
record Fingerprint(String value) {

    private static final String FILE = "fingerprint";

    /** Of the files in a directory, by name and content, and some further facts. */
    static Fingerprint of(Path directory, List<String> facts) {
        try (Stream<Path> files = Files.list(directory)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.sorted().toList()) {
                digest.update(bytes(file.getFileName() + "\n" + Files.size(file) + "\n"));
                digest.update(Files.readAllBytes(file));
            }
            digest.update(bytes(String.join("\n", facts)));
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a domain was completed with this fingerprint. */
    boolean isOf(Path domain) {
        try {
            Path file = domain.resolve(FILE);
            return Files.exists(file) && Files.readString(file).equals(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks a domain as complete. */
    void write(Path domain) {
        try {
            Files.writeString(domain.resolve(FILE), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
