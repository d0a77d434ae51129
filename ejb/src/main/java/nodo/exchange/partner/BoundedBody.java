package nodo.exchange.partner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Collects the body of one answer up to a bound, and remembers whether an answer began at all.
 *
 * <p>Used for one call. A body that exceeds the bound is cancelled, which closes the connection, so that an endless one
 * costs neither memory nor time.
 */
final class BoundedBody implements HttpResponse.BodyHandler<byte[]> {

    private final int maxBytes;
    private volatile boolean begun;

    BoundedBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Whether the headers of an answer have come.
     *
     * @return {@code true} once status and headers are read
     */
    boolean begun() {
        return begun;
    }

    @Override
    public HttpResponse.BodySubscriber<byte[]> apply(HttpResponse.ResponseInfo response) {
        begun = true;
        return new Collector(maxBytes);
    }

    /** The body is larger than the call accepts. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        private TooLarge(int maxBytes) {
            super("answer is larger than " + maxBytes + " bytes");
        }
    }

    private static final class Collector implements HttpResponse.BodySubscriber<byte[]> {

        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int maxBytes;
        private Flow.Subscription subscription = NONE;

        private static final Flow.Subscription NONE = new Flow.Subscription() {
            @Override
            public void request(long n) {
                // Nothing is subscribed yet.
            }

            @Override
            public void cancel() {
                // Nothing is subscribed yet.
            }
        };

        Collector(int maxBytes) {
            this.maxBytes = maxBytes;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                if (buffer.remaining() > maxBytes - bytes.size()) {
                    subscription.cancel();
                    body.completeExceptionally(new TooLarge(maxBytes));
                    return;
                }
                byte[] chunk = new byte[buffer.remaining()];
                buffer.get(chunk);
                bytes.writeBytes(chunk);
            }
        }

        @Override
        public void onError(Throwable throwable) {
            body.completeExceptionally(throwable);
        }

        @Override
        public void onComplete() {
            body.complete(bytes.toByteArray());
        }
    }
}
