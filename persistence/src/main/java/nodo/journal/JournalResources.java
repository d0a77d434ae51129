package nodo.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * The server's data source of the journal as a bean, so that the journal takes it through its constructor.
 *
 * <p>It is looked up by its name in the server, and not injected: a resource of a bean in the application's library is
 * looked for in the module that happens to ask first, and the modules declare none.
 */
@ApplicationScoped
public class JournalResources {

    private static final String NAME = "jdbc/nodo-journal";

    @Produces
    @SuppressWarnings("BanJNDI") // a constant name of the server, no input of anybody
    @JournalDatabase
    DataSource dataSource() {
        try {
            return InitialContext.doLookup(NAME);
        } catch (NamingException e) {
            throw new IllegalStateException("the server has no data source " + NAME, e);
        }
    }
}
