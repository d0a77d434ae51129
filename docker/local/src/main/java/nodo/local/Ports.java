package nodo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ports of a local hub, all on the loopback address.
 *
 * @param http the hub's services
 * @param admin Payara's administration
 * @param simulator the EC and the PSP
 * @param database PostgreSQL
 */
public record Ports(int http, int admin, int simulator, int database) {

    static final String HTTP = "NODO_HTTP_PORT";
    static final String ADMIN = "NODO_ADMIN_PORT";
    static final String SIMULATOR = "NODO_SIMULATOR_PORT";
    static final String DATABASE = "NODO_DATABASE_PORT";

    private static final int SMALLEST = 1;
    private static final int LARGEST = 65535;

    /** Four different ports from 1 to 65535. */
    public Ports {
        List<Integer> all = List.of(http, admin, simulator, database);
        if (all.stream().anyMatch(port -> port < SMALLEST || port > LARGEST)) {
            throw new IllegalArgumentException("ports are from 1 to 65535: " + all);
        }
        if (all.stream().distinct().count() < all.size()) {
            throw new IllegalArgumentException("ports must differ: " + all);
        }
    }

    /**
     * The ports that people use: 8080, 4848, 8090 and 5433, each replaced by its environment variable if set.
     *
     * @throws IllegalArgumentException if a variable holds no port
     */
    public static Ports of(Map<String, String> environment) {
        return new Ports(
                port(environment, HTTP, 8080),
                port(environment, ADMIN, 4848),
                port(environment, SIMULATOR, 8090),
                port(environment, DATABASE, 5433));
    }

    private static int port(Map<String, String> environment, String variable, int standard) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return standard;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(variable + " is not a port: " + value, e);
        }
    }

    /** Ports that nobody uses now, for tests. */
    public static Ports free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    /**
     * Makes sure that all four can be listened on.
     *
     * @throws IllegalStateException if some are taken; the message names each with the variable that changes it
     */
    void requireFree() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put(HTTP, http);
        named.put(ADMIN, admin);
        named.put(SIMULATOR, simulator);
        named.put(DATABASE, database);
        List<String> taken = named.entrySet().stream()
                .filter(port -> isTaken(port.getValue()))
                .map(port -> "port " + port.getValue() + " is taken: free it, or set " + port.getKey() + " to another")
                .toList();
        if (!taken.isEmpty()) {
            throw new IllegalStateException(String.join("\n", taken));
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: connections of an earlier run that linger do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
