package nodo.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Bytes of a message or of a document, wherever they are; not to be changed. */
public sealed interface Content permits Content.InMemory, Spool {

    /** These bytes, which are not copied. */
    static Content of(byte[] bytes) {
        return new InMemory(bytes);
    }

    /** How many there are. */
    long size();

    /** All of them, from the first. */
    InputStream open();

    /**
     * Bytes that the caller may overwrite without changing this content. Those of a file are in memory only as far as
     * they are looked at or changed.
     */
    ByteBuffer copy();

    /**
     * All of them in memory.
     *
     * @throws IllegalStateException if there are more than an array holds
     */
    default byte[] toByteArray() {
        if (size() > Integer.MAX_VALUE) {
            throw new IllegalStateException(size() + " bytes are too many for the memory");
        }
        try (InputStream bytes = open()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that are in memory. */
    final class InMemory implements Content {

        private final byte[] bytes;

        private InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public ByteBuffer copy() {
            return ByteBuffer.wrap(bytes.clone());
        }

        @Override
        public byte[] toByteArray() {
            return bytes;
        }

        /** How many there are; a message does not belong in a log. */
        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }
}
