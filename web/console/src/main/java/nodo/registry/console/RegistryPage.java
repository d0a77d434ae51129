package nodo.registry.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nodo.access.console.Rows;
import nodo.access.console.SignedIn;
import nodo.access.console.Typed;
import nodo.access.desk.SeenRegistry;
import nodo.access.desk.SeenRegistry.Entry;
import nodo.access.desk.SeenRegistry.Part;
import org.jspecify.annotations.Nullable;

/** The registry, to read. */
@Named
@RequestScoped
public class RegistryPage {

    private final SignedIn user;
    private final SeenRegistry registry;
    private @Nullable String part;
    private @Nullable Rows<Entry> rows;

    @Inject
    public RegistryPage(SignedIn user, SeenRegistry registry) {
        this.user = user;
        this.registry = registry;
    }

    @SuppressWarnings("NullAway") // proxy
    protected RegistryPage() {
        this(null, null);
    }

    /** The entries of the chosen part. */
    public Rows<Entry> getRows() {
        Rows<Entry> known = rows;
        if (known == null) {
            List<Entry> all = registry.entries(user.viewer(), getChosen());
            known = new Rows<>(
                    all::size,
                    (first, most) -> all.stream().skip(first).limit(most).toList());
            rows = known;
        }
        return known;
    }

    public Part getChosen() {
        return Typed.choice(Part.class, part).orElse(Part.CREDITORS);
    }

    /** The parts that the viewer may look at. */
    public List<Part> getParts() {
        return registry.parts(user.viewer());
    }

    public @Nullable String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part;
    }
}
