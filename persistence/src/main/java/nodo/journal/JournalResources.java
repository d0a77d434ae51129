package nodo.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The server's data source of the journal as a bean, so that the journal takes it through its constructor. */
@ApplicationScoped
public class JournalResources {

    // The one field that the container fills: there is no constructor injection of resources.
    @Resource(lookup = "jdbc/nodo-journal")
    private @Nullable DataSource dataSource;

    @Produces
    @JournalDatabase
    DataSource dataSource() {
        if (dataSource == null) {
            throw new IllegalStateException("jdbc/nodo-journal is not configured");
        }
        return dataSource;
    }
}
