package nodo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one local hub keeps: its data survive, its domain may be made again at any time.
 *
 * @param root the directory, absolute; by default {@code .nodo/hub} of the checkout
 */
public record HubDirectory(Path root) {

    /** Takes the absolute path. */
    public HubDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** The directory of the hub that people start, in the checkout and ignored by git. */
    public static HubDirectory of(Checkout checkout) {
        return new HubDirectory(checkout.root().resolve(Path.of(".nodo", "hub")));
    }

    /** The database's files. */
    Path database() {
        return root.resolve("database");
    }

    /** The server's domain of one node; nothing in it must survive. */
    Path domain(String node) {
        return root.resolve(node).resolve("domain");
    }

    /** The transaction log of one node, without which branches in doubt cannot be resolved. */
    Path transactions(String node) {
        return root.resolve(node).resolve("transactions");
    }

    /** What the simulators remember. */
    Path simulator() {
        return made(root.resolve("simulator"));
    }

    /** Passwords and keys, readable by the owner only. */
    Path secrets() {
        return made(root.resolve("secret"));
    }

    /** All logs. */
    public Path logs() {
        return made(root.resolve("log"));
    }

    /** The log of one process. */
    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** The identity of one child process. */
    PidFile pidFile(String process) {
        return new PidFile(made(root.resolve("pid")).resolve(process));
    }

    /** The identities of all children that were started and not ended. */
    List<PidFile> pidFiles() {
        try (Stream<Path> files = Files.list(made(root.resolve("pid")))) {
            return files.sorted().map(PidFile::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes this directory for the calling process, until it ends or closes the lock.
     *
     * @throws IllegalStateException if another runner has it
     */
    FileLock lock() {
        try {
            FileChannel channel =
                    FileChannel.open(made(root).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new IllegalStateException("another hub runs from " + root + ": stop it first");
            }
            return lock;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The same virtual machine holds it.
            return null;
        }
    }

    /** Forgets everything that the hub knew: data, transactions, ledgers. What was only unpacked or made stays. */
    void forget() {
        remove(database());
        remove(root.resolve("simulator"));
        for (Path node : nodes()) {
            remove(node.resolve("transactions"));
        }
    }

    private List<Path> nodes() {
        try (Stream<Path> all = Files.list(made(root))) {
            return all.filter(path -> path.getFileName().toString().startsWith("node-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a directory with all it holds; does nothing if there is none. */
    static void remove(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
