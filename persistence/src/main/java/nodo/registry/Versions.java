package nodo.registry;

/** The versions of stations and primitives: there are two. */
final class Versions {

    static final int FIRST = 1;
    static final int LAST = 2;

    private Versions() {}

    static void require(int version) {
        if (version < FIRST || version > LAST) {
            throw new IllegalArgumentException("no such version: " + version);
        }
    }
}
