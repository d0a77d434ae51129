package nodo.exchange.soap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import nodo.content.Content;
import nodo.content.Spool;
import nodo.exchange.desk.Spools;

/** The spools of one request: they are closed when it is answered. Belongs to the request's thread. */
final class RequestSpools implements AutoCloseable {

    private final Spools spools;
    private final Deque<Spool> made = new ArrayDeque<>();
    private Optional<Spool> document = Optional.empty();

    RequestSpools(Spools spools) {
        this.spools = spools;
    }

    /** An empty spool. */
    Spool make() {
        Spool spool = spools.make();
        made.push(spool);
        return spool;
    }

    /** An empty spool for the large document of the request; a second reading begins it anew. */
    Spool makeDocument() {
        Spool spool = make();
        document = Optional.of(spool);
        return spool;
    }

    /** The large document of the request, if it was read out of it. */
    Optional<Content> document() {
        return document.map(Content.class::cast);
    }

    @Override
    public void close() {
        made.forEach(Spool::close);
    }
}
