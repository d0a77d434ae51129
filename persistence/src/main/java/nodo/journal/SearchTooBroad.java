package nodo.journal;

/** A search took longer than it may: it has to be narrowed, in time or by a further key. */
public final class SearchTooBroad extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SearchTooBroad(Throwable cause) {
        super("the search takes too long; narrow its range of time or give a notice, IUV, token or exchange", cause);
    }
}
