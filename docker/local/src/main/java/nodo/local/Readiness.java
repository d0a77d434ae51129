package nodo.local;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Waits until a freshly started server answers as it should, and not a moment longer than it lives.
 *
 * @param child the server
 * @param failure what its log says went wrong, if anything
 */
record Readiness(Child child, Supplier<Optional<String>> failure) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /**
     * Waits for the application behind a server's {@code /health/ready}: while nothing is deployed the server is UP too,
     * without any check.
     */
    void awaitApplication(URI server) {
        await(server.resolve("/health/ready"), answer -> answer.statusCode() == 200 && isUpWithChecks(answer.body()));
    }

    /** Waits until an address answers with success. */
    void awaitSuccess(URI address) {
        await(address, answer -> answer.statusCode() == 200);
    }

    /** What an answer must be. */
    private interface Wish {
        boolean isMetBy(HttpResponse<String> answer);
    }

    private void await(URI address, Wish wish) {
        long start = System.nanoTime();
        while (!isMet(address, wish)) {
            if (child.endsWithin(PAUSE)) {
                throw new IllegalStateException(failure.get().orElse("the server ended while it started"));
            }
            failure.get().ifPresent(reason -> {
                throw new IllegalStateException(reason);
            });
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException(address + " was not ready after " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    private static boolean isMet(URI address, Wish wish) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        try {
            return wish.isMetBy(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            // Nobody listens yet, or the server is not able to answer yet.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + address, e);
        }
    }

    static boolean isUpWithChecks(String health) {
        try (JsonReader reader = Json.createReader(new StringReader(health))) {
            JsonObject answer = reader.readObject();
            return "UP".equals(answer.getString("status", ""))
                    && answer.containsKey("checks")
                    && !answer.getJsonArray("checks").isEmpty();
        } catch (JsonException e) {
            return false;
        }
    }
}
