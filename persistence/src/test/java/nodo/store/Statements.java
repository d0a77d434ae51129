package nodo.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Records the SQL statements that Hibernate prepares, in whatever thread, so that a test can pin how many a query takes.
 * Statements of plain JDBC are not among them.
 */
public final class Statements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private final List<String> prepared = Collections.synchronizedList(new ArrayList<>());

    /** The statements prepared while the work was done, in their order. */
    public List<String> during(Runnable work) {
        prepared.clear();
        work.run();
        synchronized (prepared) {
            return List.copyOf(prepared);
        }
    }

    @Override
    public String inspect(String sql) {
        prepared.add(sql);
        return sql;
    }
}
