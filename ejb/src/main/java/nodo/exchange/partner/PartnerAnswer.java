package nodo.exchange.partner;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a call to a partner ended.
 *
 * <p>Source: flows-notice §4 (result mapping), §13 (notify) and §14 (delivery), which tell these endings apart.
 */
public sealed interface PartnerAnswer {

    /**
     * How long the call took, waiting for the bulkhead included.
     *
     * @return time between the call and this answer
     */
    Duration elapsed();

    /**
     * Whether it is certain that no byte of the request reached the partner's application.
     *
     * @return {@code true} if nothing was sent; {@code false} if the partner may have seen the request
     */
    boolean neverSent();

    /**
     * Whether the hub itself kept the request back: the partner had no chance to answer.
     *
     * @return {@code true} if not even a connection was tried
     */
    default boolean keptBack() {
        return false;
    }

    /**
     * A complete HTTP answer came, of any status.
     *
     * @param status HTTP status
     * @param contentType value of the Content-Type header, empty if absent
     * @param body exact bytes of the body; not copied, so not to be changed
     * @param elapsed how long the call took
     */
    record Answered(int status, String contentType, byte[] body, Duration elapsed) implements PartnerAnswer {

        private static final int HTTP_OK = 200;

        private static final Pattern CHARSET =
                Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

        /** Whether the HTTP status is 200, the only one of a success. */
        public boolean isOk() {
            return status == HTTP_OK;
        }

        /**
         * The charset that the content type names.
         *
         * @return the charset; empty if none is named, or one that this machine does not know
         */
        public Optional<Charset> charset() {
            Matcher matcher = CHARSET.matcher(contentType);
            if (!matcher.find()) {
                return Optional.empty();
            }
            try {
                return Optional.of(Charset.forName(matcher.group(1)));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                return Optional.empty();
            }
        }

        @Override
        public boolean neverSent() {
            return false;
        }

        @Override
        public String toString() {
            return "Answered[" + status + ", " + contentType + ", " + body.length + " bytes, " + elapsed + "]";
        }
    }

    /**
     * No answer came, because there was no connection or it was lost before the first header.
     *
     * @param reason what was missing
     * @param detail the network's words for an operator
     * @param elapsed how long the call took
     */
    record Unreachable(Reason reason, String detail, Duration elapsed) implements PartnerAnswer {

        /** Why a partner was not reached. */
        public enum Reason {
            /** A header cannot be sent as the registry and the environment have it, so nothing was. */
            MISCONFIGURED,
            /** The connection was refused, or no route leads to the address. */
            REFUSED,
            /** The host name does not resolve. */
            UNKNOWN_HOST,
            /** The TLS handshake failed, so no request was accepted. */
            TLS,
            /** The connection, its TLS handshake included, was not established in time. */
            CONNECT_TIMEOUT,
            /** The connection was lost before any answer; the partner may have seen the request. */
            CONNECTION_LOST
        }

        @Override
        public boolean neverSent() {
            return reason != Reason.CONNECTION_LOST;
        }

        @Override
        public boolean keptBack() {
            return reason == Reason.MISCONFIGURED;
        }
    }

    /**
     * The deadline passed before the answer was complete.
     *
     * @param elapsed how long the call took
     */
    record TimedOut(Duration elapsed) implements PartnerAnswer {

        @Override
        public boolean neverSent() {
            return false;
        }
    }

    /**
     * An answer began and cannot be used.
     *
     * @param reason what is wrong with it
     * @param detail the network's words for an operator
     * @param elapsed how long the call took
     */
    record BrokenOff(Reason reason, String detail, Duration elapsed) implements PartnerAnswer {

        /** Why an answer cannot be used. */
        public enum Reason {
            /** The connection ended before the body did. */
            INCOMPLETE,
            /** The body is larger than the call accepts. */
            TOO_LARGE,
            /** What came is not HTTP. */
            NOT_HTTP
        }

        @Override
        public boolean neverSent() {
            return false;
        }
    }

    /**
     * The call was not made, to protect the hub from a partner that hangs.
     *
     * @param reason which limit was met
     * @param elapsed how long the call waited
     */
    record Overloaded(Reason reason, Duration elapsed) implements PartnerAnswer {

        /** Which limit kept a call from being made. */
        public enum Reason {
            /** As many calls as allowed are in flight to this partner. */
            BULKHEAD_FULL,
            /** The partner's recent calls hung; it is tried again shortly. */
            CIRCUIT_OPEN
        }

        @Override
        public boolean neverSent() {
            return true;
        }

        @Override
        public boolean keptBack() {
            return true;
        }
    }
}
