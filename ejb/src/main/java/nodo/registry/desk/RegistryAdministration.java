package nodo.registry.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nodo.exchange.Transactions;
import nodo.registry.ConfigurationKey;
import nodo.registry.Finding;
import nodo.registry.PasswordHash;
import nodo.registry.Passwords;
import nodo.registry.RegistryChange;
import nodo.registry.RegistryContent;
import nodo.registry.RegistryEdit;
import nodo.registry.RegistryFile;
import nodo.registry.RegistryPart;
import nodo.registry.StoredRegistry;

/**
 * Changes the registry: whole files, single entries, single configuration keys. Every change is one transaction, leaves
 * a line in the audit, and is in force on this instance when the method returns; other instances follow at their next
 * look.
 *
 * <p>Of files and patches an instance works on one at a time: each of them holds the whole registry in memory, several
 * times over.
 *
 * <p>Source: registry-file.
 */
@ApplicationScoped
public class RegistryAdministration {

    private static final Set<RegistryPart> ALL = Set.copyOf(EnumSet.allOf(RegistryPart.class));

    private final Transactions transactions;
    private final StoredRegistry stored;
    private final RegistryRefresh refresh;
    private final RegistrySettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public RegistryAdministration(
            Transactions transactions,
            StoredRegistry stored,
            RegistryRefresh refresh,
            RegistrySettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.stored = stored;
        this.refresh = refresh;
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RegistryAdministration() {
        this(null, null, null, null, null);
    }

    /** The registry as a file, as the tables have it now. */
    public JsonObject export() {
        return RegistryFile.write(transactions.commit(() -> stored.read(ALL)).content());
    }

    /**
     * Puts a file in the place of the whole registry, or refuses it as a whole.
     *
     * @param parsing gives the file when its turn has come, so that those that wait hold no more than its bytes; what it
     *     throws is passed on
     * @param by who imports it, for the audit
     */
    public synchronized RegistryImport importFile(Supplier<JsonObject> parsing, String by) {
        RegistryFile file = RegistryFile.read(parsing.get());
        RegistryImport outcome = new RegistryImport(file.errors(), file.warnings());
        if (outcome.applied()) {
            // Hashing a whole file's passwords takes a while, so it is done before the registry is locked.
            Passwords<PasswordHash> passwords = hashed(file);
            Author author = author(by, "PUT registry");
            transactions.commitLong(() -> apply(file, passwords, stored.edit(), author));
            refresh.look();
        }
        return outcome;
    }

    /**
     * Changes some members of one entry.
     *
     * @param entry the entry
     * @param changes the members to change; null removes one
     * @param by who changes it, for the audit
     * @return empty if there is no such entry, or several
     */
    public synchronized Optional<RegistryImport> patch(EntryAddress entry, JsonObject changes, String by) {
        Author author = author(by, "PATCH " + entry + ": " + String.join(", ", changes.keySet()));
        Optional<RegistryImport> done = transactions.commitLong(() -> {
            RegistryEdit edit = stored.edit();
            // The whole registry is patched and read again, since an entry is right only among the others.
            return entry.patched(RegistryFile.write(edit.content()), changes)
                    .map(patched -> apply(patched, edit, author));
        });
        refresh.look();
        return done;
    }

    /**
     * Adds entries to a member, all or none.
     *
     * @param member the member of the file
     * @param entries as they stand in the file
     * @param judgement what forbids them beside the rules of the file, given what is stored
     * @param by who adds them, for the audit
     */
    public synchronized RegistryImport add(
            String member, List<JsonObject> entries, Function<RegistryContent, List<Finding>> judgement, String by) {
        Author author = author(by, "ADD to " + member + ": " + entries.size());
        RegistryImport done = transactions.commitLong(() -> {
            RegistryEdit edit = stored.edit();
            JsonObject file = RegistryFile.write(edit.content());
            JsonArrayBuilder all = Json.createArrayBuilder(file.getJsonArray(member));
            entries.forEach(all::add);
            JsonObject wanted = Json.createObjectBuilder(file).add(member, all).build();
            return apply(new EntryAddress.Patched(wanted, judgement.apply(edit.content())), edit, author);
        });
        refresh.look();
        return done;
    }

    private RegistryImport apply(EntryAddress.Patched patched, RegistryEdit edit, Author author) {
        if (!patched.errors().isEmpty()) {
            return new RegistryImport(patched.errors(), List.of());
        }
        RegistryFile file = RegistryFile.read(patched.file());
        return file.errors().isEmpty()
                ? apply(file, hashed(file), edit, author)
                : new RegistryImport(file.errors(), file.warnings());
    }

    private static RegistryImport apply(
            RegistryFile file, Passwords<PasswordHash> passwords, RegistryEdit edit, Author author) {
        RegistryContent wanted = file.content().withPasswords(passwords, edit.content());
        edit.replace(wanted, ALL, author.change());
        return new RegistryImport(List.of(), file.warnings());
    }

    private Passwords<PasswordHash> hashed(RegistryFile file) {
        return file.passwords().hashed(clear -> PasswordHash.of(clear, settings.passwordIterations(), random));
    }

    private Author author(String by, String what) {
        return new Author(by, what, clock.instant());
    }

    /** The value of a configuration key, as the tables have it. */
    public Optional<String> configurationValue(String key) {
        return transactions.commit(() -> stored.configurationValue(key));
    }

    /**
     * Sets a configuration key.
     *
     * @param key a key that a registry can hold; one that the hub does not know is kept and not used
     * @param value a value that a registry can hold
     * @param by who sets it, for the audit
     * @return what is to be said about the pair, if anything
     */
    public Optional<String> putConfigurationValue(String key, String value, String by) {
        Author author = author(by, "PUT config/" + key);
        transactions.commit(() -> {
            stored.putConfigurationValue(key, value, author.change());
            return null;
        });
        refresh.look();
        return ConfigurationKey.complaint(key, value);
    }

    /** Has this instance, and then all others, read some parts again, whoever changed them and how. */
    public void refresh(Set<RegistryPart> parts, String by) {
        Author author = author(by, "refresh");
        transactions.commit(() -> {
            stored.announce(parts, author.change());
            return null;
        });
        refresh.look();
    }

    /**
     * Who does what.
     *
     * @param by who
     * @param what the change in words
     * @param at when
     */
    private record Author(String by, String what, Instant at) {
        RegistryChange change() {
            return new RegistryChange(at, by, what);
        }
    }
}
