package nodo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/**
 * The passwords and keys of a local hub: made once at random and kept in files that only their owner reads, unless the
 * environment gives them.
 *
 * @param directory where they are kept
 * @param environment where they may be given
 */
record Secrets(Path directory, Map<String, String> environment) {

    private static final int BYTES = 24;

    /** Key of /monitoring and of the registry. */
    String monitoringKey() {
        return secret("NODO_MONITORING_KEY");
    }

    /** Password of the console's user admin. */
    String consolePassword() {
        return secret("NODO_CONSOLE_PASSWORD");
    }

    /** Password of Payara's user admin. */
    String adminPassword() {
        return secret("NODO_ADMIN_PASSWORD");
    }

    /** Password of the database user that the hub is. */
    String databasePassword() {
        return secret("NODO_DATABASE_PASSWORD");
    }

    /** Password of the database's superuser. */
    String postgresPassword() {
        return secret("NODO_POSTGRES_PASSWORD");
    }

    private String secret(String variable) {
        String given = environment.get(variable);
        if (given != null && !given.isBlank()) {
            return given;
        }
        Path file = directory.resolve(variable);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : make(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret + "\n", StandardOpenOption.TRUNCATE_EXISTING);
        return secret;
    }
}
