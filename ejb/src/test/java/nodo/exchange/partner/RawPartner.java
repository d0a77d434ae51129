package nodo.exchange.partner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A partner made of bare sockets, which may do what no HTTP server does. Every connection runs the same script. */
final class RawPartner implements AutoCloseable {

    /** What the partner does with a connection; whatever it throws ends the connection. */
    interface Script {
        void run(Connection connection) throws IOException;
    }

    private final ServerSocket listener;
    private final Script script;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();

    RawPartner(Script script) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
    }

    RawPartner(ServerSocket listener, Script script) {
        this.listener = listener;
        this.script = script;
        daemon(this::accept);
    }

    /** Answers one request with the given bytes, then closes. */
    static RawPartner answering(String bytes) throws IOException {
        return new RawPartner(connection -> {
            connection.readRequest();
            connection.send(bytes);
        });
    }

    /** Reads the request and never answers. */
    static RawPartner hanging() throws IOException {
        return new RawPartner(connection -> {
            connection.readRequest();
            connection.awaitClosedByHub();
        });
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Connection connection = new Connection(listener.accept());
                connections.add(connection);
                daemon(connection::run);
            } catch (IOException e) {
                return;
            }
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/service");
    }

    int port() {
        return listener.getLocalPort();
    }

    List<Connection> connections() {
        return connections;
    }

    static void daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-partner");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Connection connection : connections) {
            connection.socket.close();
        }
    }

    /** One connection of the hub. */
    final class Connection {

        private final Socket socket;
        private final CountDownLatch closedByHub = new CountDownLatch(1);

        private Connection(Socket socket) {
            this.socket = socket;
        }

        private void run() {
            try (socket) {
                script.run(this);
            } catch (IOException e) {
                closedByHub.countDown();
            }
        }

        /** Reads one whole request; its headers are returned. */
        String readRequest() throws IOException {
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("connection ended before the request did");
                }
                head.write(next);
            }
            String headers = head.toString(StandardCharsets.ISO_8859_1);
            in.readNBytes(contentLength(headers));
            return headers;
        }

        private int contentLength(String headers) {
            return headers.toLowerCase(Locale.ROOT)
                    .lines()
                    .filter(line -> line.startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(
                            line.substring(line.indexOf(':') + 1).trim()))
                    .findFirst()
                    .orElse(0);
        }

        void send(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        /** Ends the connection by a reset instead of an orderly close. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Ends the connection on this side, and blocks until the hub has noticed. */
        void closeAndAwaitFarEnd() throws IOException {
            socket.shutdownOutput();
            awaitClosedByHub();
        }

        /** Reads whatever comes, until the hub has closed the connection. */
        void awaitEnd() throws IOException {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }

        /** Blocks until the hub has closed the connection. */
        void awaitClosedByHub() throws IOException {
            if (socket.getInputStream().read() < 0) {
                closedByHub.countDown();
            }
        }

        boolean wasClosedByHub(long seconds) throws InterruptedException {
            return closedByHub.await(seconds, TimeUnit.SECONDS);
        }
    }
}
