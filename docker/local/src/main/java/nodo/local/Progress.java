package nodo.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Tells people what takes long: one line when a step begins, completed with its time when it ends.
 *
 * @param out where the lines go
 */
public record Progress(PrintStream out) {

    /** Lines on standard output: this is a program for the terminal. */
    public static Progress toTerminal() {
        return new Progress(System.out);
    }

    /** No lines at all. */
    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()));
    }

    /** One line. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A step without a result. */
    void step(String what, Runnable work) {
        step(what, () -> {
            work.run();
            return what;
        });
    }

    /** A step with a result; when it fails, the line says so and the exception goes on. */
    <T> T step(String what, Supplier<T> work) {
        out.print("  " + what + " ... ");
        out.flush();
        long start = System.nanoTime();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            out.println(
                    (done ? "" : "failed after ") + String.format(Locale.ROOT, "%.1f s", taken.toMillis() / 1000.0));
            out.flush();
        }
    }
}
