package nodo.registry;

/**
 * Something to say about a registry file, and where.
 *
 * @param path JSON path of the place, such as {@code $.stations[3].brokerId}
 * @param message what is the matter, for the person who wrote it
 */
public record Finding(String path, String message) {

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
