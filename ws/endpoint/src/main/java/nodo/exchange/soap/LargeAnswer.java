package nodo.exchange.soap;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nodo.content.Content;
import nodo.content.Spool;

/**
 * An answer with a document that may be too large for the memory. The wire object has a marker in its place; once it is
 * written, the answer is put together in a spool, with the document, as base64, where the marker is. Belongs to the
 * request's thread.
 */
public final class LargeAnswer {

    /** A document of up to so many bytes stands in the wire object itself, 512 KiB. */
    private static final int SMALL_DOCUMENT = 512 << 10;

    private final RequestSpools spools;
    private Optional<Enclosed> enclosed = Optional.empty();
    private byte[] filled = new byte[0];
    private Optional<Content> whole = Optional.empty();

    LargeAnswer(RequestSpools spools) {
        this.spools = spools;
    }

    /** Writes a document. */
    @FunctionalInterface
    public interface Source {

        /** Writes all of it. */
        void copyTo(OutputStream document) throws IOException;
    }

    private record Enclosed(byte[] marker, Source document) {

        private Enclosed {
            marker = marker.clone();
        }
    }

    /** What stands for the document in the wire object. */
    byte[] enclosed(long size, Source document) {
        if (size <= SMALL_DOCUMENT) {
            return bytes(document);
        }
        byte[] marker = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        enclosed = Optional.of(new Enclosed(marker, document));
        return marker;
    }

    private static byte[] bytes(Source document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.copyTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Fills a written answer that has a marker; it goes on standing for the whole. */
    byte[] filled(byte[] answer) {
        whole = enclosed.map(document -> fill(answer, document));
        filled = answer;
        return answer;
    }

    /** What is sent for an answer. */
    Content whole(byte[] answer) {
        return whole.filter(content -> answer == filled).orElseGet(() -> Content.of(answer));
    }

    private Content fill(byte[] answer, Enclosed document) {
        byte[] marker = Base64.getEncoder().encode(document.marker());
        int at = indexOf(answer, marker);
        Spool spool = spools.make();
        try (OutputStream out = new BufferedOutputStream(spool.append(), LargeDocument.SMALL_MESSAGE)) {
            out.write(answer, 0, at);
            try (OutputStream base64 = Base64.getEncoder().wrap(new Unclosed(out))) {
                document.document().copyTo(base64);
            }
            out.write(answer, at + marker.length, answer.length - at - marker.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spool;
    }

    private static int indexOf(byte[] answer, byte[] marker) {
        for (int at = 0; at + marker.length <= answer.length; at++) {
            if (Arrays.equals(answer, at, at + marker.length, marker, 0, marker.length)) {
                return at;
            }
        }
        throw new IllegalStateException("the answer has no marker: the document is not in the wire object");
    }

    /** The end of the base64 is not the end of the answer. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {}
    }
}
