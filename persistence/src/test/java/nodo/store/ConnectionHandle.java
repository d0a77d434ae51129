package nodo.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection whose {@code close} gives it back instead of closing it. */
final class ConnectionHandle implements InvocationHandler {

    private final Connection connection;
    private final Consumer<Connection> giveBack;
    private boolean closed;

    private ConnectionHandle(Connection connection, Consumer<Connection> giveBack) {
        this.connection = connection;
        this.giveBack = giveBack;
    }

    static Connection of(Connection connection, Consumer<Connection> giveBack) {
        return (Connection) Proxy.newProxyInstance(
                ConnectionHandle.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new ConnectionHandle(connection, giveBack));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close" -> {
                close();
                yield null;
            }
            case "isClosed" -> closed || connection.isClosed();
            default -> delegate(method, arguments);
        };
    }

    private void close() {
        if (!closed) {
            closed = true;
            giveBack.accept(connection);
        }
    }

    private @Nullable Object delegate(Method method, Object @Nullable [] arguments) throws Throwable {
        if (closed) {
            throw new SQLException("this connection is closed");
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
