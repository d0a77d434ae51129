package nodo.registry;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;

/** The rows of the registry's tables within one transaction, read once. */
final class RegistryRows {

    private final EntityManager entityManager;
    private final Map<RegistryTable<?, ?>, List<? extends Row<?>>> rows = new HashMap<>();

    private RegistryRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Reads the tables of some parts, to look at them only. */
    static RegistryRows toRead(EntityManager entityManager, Set<RegistryPart> parts) {
        RegistryRows rows = new RegistryRows(entityManager);
        RegistryTable.ALL.stream()
                .filter(table -> parts.contains(table.part()))
                .forEach(table -> rows.read(table, true));
        return rows;
    }

    /** Reads all tables, to change them. */
    static RegistryRows toChange(EntityManager entityManager) {
        RegistryRows rows = new RegistryRows(entityManager);
        RegistryTable.ALL.forEach(table -> rows.read(table, false));
        return rows;
    }

    private void read(RegistryTable<?, ?> table, boolean readOnly) {
        rows.put(
                table,
                entityManager
                        .createQuery(table.query(), table.row())
                        .setHint(HibernateHints.HINT_READ_ONLY, readOnly)
                        .getResultList());
    }

    private <T, R extends Row<T>> List<R> rowsOf(RegistryTable<T, R> table) {
        return rows.getOrDefault(table, List.of()).stream()
                .map(table.row()::cast)
                .toList();
    }

    private <T, R extends Row<T>> List<T> entriesOf(RegistryTable<T, R> table) {
        return rowsOf(table).stream().map(Row::entry).toList();
    }

    /** What the rows say; the parts that were not read are empty. */
    RegistryContent content() {
        Map<String, URI> urls = named(entriesOf(RegistryTable.URLS));
        return new RegistryContent(
                entriesOf(RegistryTable.PA_BROKERS),
                entriesOf(RegistryTable.STATIONS),
                entriesOf(RegistryTable.CREDITORS),
                entriesOf(RegistryTable.CREDITOR_STATIONS),
                entriesOf(RegistryTable.PSP_BROKERS),
                entriesOf(RegistryTable.PSPS),
                entriesOf(RegistryTable.CHANNELS),
                entriesOf(RegistryTable.PSP_CHANNELS),
                entriesOf(RegistryTable.INFRASTRUCTURE_CODES),
                entriesOf(RegistryTable.SERVICES),
                entriesOf(RegistryTable.DENY_LIST),
                entriesOf(RegistryTable.PSP_INFORMATION),
                new TreeMap<>(named(entriesOf(RegistryTable.CONFIGURATION_KEYS))),
                Urls.of(urls));
    }

    private static <V> Map<String, V> named(List<Map.Entry<String, V>> entries) {
        return entries.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Makes the rows say something else.
     *
     * <p>Codes of links are unique, so old leaves go before new ones come; who is referred to comes before, and goes
     * after, who refers. Each table is flushed by itself, since Hibernate orders a batch by the names of its tables.
     */
    void replace(RegistryContent wanted) {
        List<RegistryTable<?, ?>> backwards = new ArrayList<>(RegistryTable.ALL);
        Collections.reverse(backwards);
        backwards.stream().filter(table -> !table.isReferred()).forEach(table -> remove(table, wanted));
        RegistryTable.ALL.forEach(table -> put(table, wanted));
        backwards.stream().filter(RegistryTable::isReferred).forEach(table -> remove(table, wanted));
    }

    private <T, R extends Row<T>> void remove(RegistryTable<T, R> table, RegistryContent wanted) {
        Set<Object> kept = table.keysOf(wanted);
        List<R> gone =
                rowsOf(table).stream().filter(row -> !kept.contains(row.key())).toList();
        gone.forEach(entityManager::remove);
        flushIf(!gone.isEmpty());
    }

    private <T, R extends Row<T>> void put(RegistryTable<T, R> table, RegistryContent wanted) {
        Map<Object, R> stored = rowsOf(table).stream().collect(Collectors.toMap(Row::key, Function.identity()));
        boolean isChanged = false;
        for (T entry : table.entries().apply(wanted)) {
            R fresh = table.making().apply(entry);
            Optional<R> row = Optional.ofNullable(stored.get(fresh.key()));
            if (row.isEmpty()) {
                entityManager.persist(fresh);
                isChanged = true;
            } else if (!row.get().entry().equals(entry)) {
                row.get().take(entry);
                isChanged = true;
            }
        }
        flushIf(isChanged);
    }

    private void flushIf(boolean isChanged) {
        if (isChanged) {
            entityManager.flush();
        }
    }
}
