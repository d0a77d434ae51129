package nodo.registry;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.util.List;
import nodo.exchange.StrictJson;

/**
 * A registry file as it was read: what it says, and what is to be said about it.
 *
 * <p>The file is one JSON object of the format {@value #FORMAT}. It is read strictly: unknown members are errors, except
 * {@code note}, which is a comment anywhere; a member that is null counts as absent; every reference must resolve. All
 * errors are collected, each with its JSON path. A file with errors has no content.
 */
public final class RegistryFile {

    /** What the member {@code format} must say. */
    public static final String FORMAT = "nodo-registry/1";

    private static final String SCHEMA = "nodo-registry-1.schema.json";

    private final RegistryContent content;
    private final Passwords<String> passwords;
    private final List<Finding> errors;
    private final List<Finding> warnings;

    RegistryFile(RegistryContent content, Passwords<String> passwords, List<Finding> errors, List<Finding> warnings) {
        this.content = content;
        this.passwords = passwords;
        this.errors = errors;
        this.warnings = warnings;
    }

    /**
     * Parses the text of a file. Two members of one name, which JSON parsers otherwise settle silently, are an error.
     *
     * @param text in UTF-8, 16 or 32; whoever read it bounded it
     * @throws IllegalArgumentException if it is no JSON object, or nested deeper than the parser follows
     */
    public static JsonObject parse(byte[] text) {
        return StrictJson.parse(text);
    }

    /** The JSON Schema of the format, draft 2020-12. Whoever asked closes it. */
    public static InputStream schema() {
        InputStream schema = RegistryFile.class.getResourceAsStream(SCHEMA);
        if (schema == null) {
            throw new IllegalStateException("not packaged: " + SCHEMA);
        }
        return schema;
    }

    /** Reads a file. */
    public static RegistryFile read(JsonObject file) {
        return new RegistryReader(file).read();
    }

    /** Writes a registry as a file, ordered by key, without passwords and with every default spelt out. */
    public static JsonObject write(RegistryContent content) {
        return RegistryWriter.write(content);
    }

    /** Everything that forbids the import; empty if the file is right. */
    public List<Finding> errors() {
        return errors;
    }

    /** What somebody should look at, though it does not forbid the import. */
    public List<Finding> warnings() {
        return warnings;
    }

    /**
     * What the file says. Stations and channels have no password in it; see {@link #passwords()}.
     *
     * @throws IllegalStateException if there are errors
     */
    public RegistryContent content() {
        if (!errors.isEmpty()) {
            throw new IllegalStateException("a registry file with errors has no content");
        }
        return content;
    }

    /** The passwords that the file gives, in clear. */
    public Passwords<String> passwords() {
        return passwords;
    }
}
