package nodo.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.hibernate.SessionFactory;

/** An entity manager that stands for the one of the current transaction, as the server's injected one does. */
final class CurrentEntityManager {

    private CurrentEntityManager() {}

    static EntityManager of(EntityManagerFactory factory) {
        SessionFactory sessions = factory.unwrap(SessionFactory.class);
        return (EntityManager) Proxy.newProxyInstance(
                CurrentEntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(sessions.getCurrentSession(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
