package nodo.wire.codec;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes base64 that comes piece by piece. It holds what the schema's base64Binary holds: four characters at a time,
 * white space anywhere, padding at the end only, and no bits but zeros where the padding leaves some.
 */
final class Base64Text {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int QUANTUM = 4;
    private static final int BITS = 6;
    private static final int BUFFER = 8190;

    private static final byte[] VALUES = values();

    private final OutputStream decoded;
    private final char[] quantum = new char[QUANTUM];
    private final byte[] buffer = new byte[BUFFER];
    private int inQuantum;
    private int inBuffer;
    private boolean padded;
    private Optional<String> mistake = Optional.empty();

    Base64Text(OutputStream decoded) {
        this.decoded = decoded;
    }

    void read(char[] text, int start, int count) {
        for (int i = start; i < start + count && mistake.isEmpty(); i++) {
            if (!isSpace(text[i])) {
                quantum[inQuantum++] = text[i];
                if (inQuantum == QUANTUM) {
                    decode();
                }
            }
        }
    }

    /** The first piece that is no base64, to be shown to the validator in place of the text; empty if all is. */
    Optional<String> end() {
        if (mistake.isEmpty() && inQuantum > 0) {
            mistake = Optional.of(new String(quantum, 0, inQuantum));
        }
        flush();
        return mistake;
    }

    private void decode() {
        inQuantum = 0;
        int bytes = bytesOf(quantum);
        int bits = 0;
        for (int i = 0; i < QUANTUM; i++) {
            int value = i <= bytes ? value(quantum[i]) : 0;
            if (value < 0 || padded) {
                // Behind padding even a sound quantum is none: one sign more makes that plain to the validator.
                mistake = Optional.of((padded ? "=" : "") + new String(quantum));
                return;
            }
            bits = bits << BITS | value;
        }
        padded = bytes < 3;
        if ((bits & (1 << (3 - bytes) * Byte.SIZE) - 1) != 0) {
            mistake = Optional.of(new String(quantum));
            return;
        }
        append(bits, bytes);
    }

    /** By its padding. */
    private static int bytesOf(char[] quantum) {
        if (quantum[3] != '=') {
            return 3;
        }
        return quantum[2] == '=' ? 1 : 2;
    }

    private void append(int bits, int bytes) {
        for (int i = 0; i < bytes; i++) {
            buffer[inBuffer++] = (byte) (bits >> (2 - i) * Byte.SIZE);
        }
        if (inBuffer > BUFFER - 3) {
            flush();
        }
    }

    private void flush() {
        try {
            decoded.write(buffer, 0, inBuffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBuffer = 0;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }

    private static int value(char character) {
        return character < VALUES.length ? VALUES[character] : -1;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        return values;
    }
}
