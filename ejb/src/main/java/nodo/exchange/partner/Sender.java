package nodo.exchange.partner;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Sends one request under one deadline, and tells how it ended. */
final class Sender implements AutoCloseable {

    /** How long the client may take to say, after the deadline, whether it was still connecting. */
    private static final Duration LAST_WORD = Duration.ofMillis(100);

    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());
    private final HttpClient client;

    Sender(GatewaySettings settings) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .sslContext(PartnerTls.context(settings))
                .sslParameters(PartnerTls.parameters())
                .executor(threads)
                .build();
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "nodo-partner-" + number.incrementAndGet());
            thread.setDaemon(true);
            // A thread outlives the request that made it, so it must not hold on to that request's application.
            thread.setContextClassLoader(Sender.class.getClassLoader());
            return thread;
        };
    }

    /**
     * Sends a request once and waits for the end of the answer.
     *
     * @param call what to send
     * @param headers its headers, secrets filled in
     * @param waited time spent already; counts as elapsed, not against the deadline
     * @return how it ended; never {@link PartnerAnswer.Overloaded}
     */
    PartnerAnswer send(PartnerCall call, Map<String, String> headers, Duration waited) {
        long start = System.nanoTime();
        BoundedBody body = new BoundedBody(call.maxAnswerBytes());
        CompletableFuture<HttpResponse<byte[]>> exchange = client.sendAsync(request(call, headers), body);
        try {
            HttpResponse<byte[]> response = await(exchange, call.timeout(), body);
            return new PartnerAnswer.Answered(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    waited.plusNanos(System.nanoTime() - start));
        } catch (ExecutionException e) {
            return failure(e.getCause() == null ? e : e.getCause(), body, waited.plusNanos(System.nanoTime() - start));
        } catch (TimeoutException e) {
            return new PartnerAnswer.TimedOut(waited.plusNanos(System.nanoTime() - start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PartnerAnswer.Unreachable(
                    PartnerAnswer.Unreachable.Reason.CONNECTION_LOST,
                    "the hub gave up the call because it is stopping",
                    waited.plusNanos(System.nanoTime() - start));
        } finally {
            // Closes the connection of a call that was given up; does nothing to one that ended.
            exchange.cancel(true);
        }
    }

    /** Waits for the whole answer, not only for the headers that the client's own timeout ends at. */
    private static HttpResponse<byte[]> await(
            CompletableFuture<HttpResponse<byte[]>> exchange, Duration timeout, BoundedBody body)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return exchange.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (body.begun()) {
                throw e;
            }
            return exchange.get(LAST_WORD.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private static HttpRequest request(PartnerCall call, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.endpoint())
                .timeout(call.timeout())
                .POST(HttpRequest.BodyPublishers.ofByteArray(call.body()));
        call.framing().headers(call.operation()).forEach(request::setHeader);
        headers.forEach(request::setHeader);
        return request.build();
    }

    private static PartnerAnswer failure(Throwable failure, BoundedBody body, Duration elapsed) {
        String detail = String.valueOf(failure);
        if (has(failure, BoundedBody.TooLarge.class)) {
            return new PartnerAnswer.BrokenOff(PartnerAnswer.BrokenOff.Reason.TOO_LARGE, detail, elapsed);
        }
        if (body.begun() && failure instanceof IOException) {
            return new PartnerAnswer.BrokenOff(PartnerAnswer.BrokenOff.Reason.INCOMPLETE, detail, elapsed);
        }
        // The client meets some headers unprepared (a Content-Length that is no number), and fails as a program does.
        if (has(failure, ProtocolException.class) || failure instanceof RuntimeException) {
            return new PartnerAnswer.BrokenOff(PartnerAnswer.BrokenOff.Reason.NOT_HTTP, detail, elapsed);
        }
        if (failure instanceof HttpTimeoutException && !(failure instanceof HttpConnectTimeoutException)) {
            return new PartnerAnswer.TimedOut(elapsed);
        }
        if (failure instanceof IOException) {
            return new PartnerAnswer.Unreachable(reason(failure), detail, elapsed);
        }
        throw new IllegalStateException("call to a partner failed inside the hub", failure);
    }

    private static PartnerAnswer.Unreachable.Reason reason(Throwable failure) {
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return PartnerAnswer.Unreachable.Reason.UNKNOWN_HOST;
        }
        if (failure instanceof HttpConnectTimeoutException) {
            return PartnerAnswer.Unreachable.Reason.CONNECT_TIMEOUT;
        }
        if (has(failure, ConnectException.class) || has(failure, NoRouteToHostException.class)) {
            return PartnerAnswer.Unreachable.Reason.REFUSED;
        }
        // Handshake failures only: another TLS error may end a connection that carried the request already.
        if (has(failure, SSLHandshakeException.class) || has(failure, SSLPeerUnverifiedException.class)) {
            return PartnerAnswer.Unreachable.Reason.TLS;
        }
        return PartnerAnswer.Unreachable.Reason.CONNECTION_LOST;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(kind::isInstance);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
