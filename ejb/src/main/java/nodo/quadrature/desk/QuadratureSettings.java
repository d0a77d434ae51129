package nodo.quadrature.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.settings.desk.Bounds;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How far back quadrature goes.
 *
 * <p>Key: {@code nodo.quadrature.days} (the days before today that are told, 1 to 31).
 */
@ApplicationScoped
public class QuadratureSettings {

    private static final int MOST = 31;

    private final int days;

    /**
     * Takes the settings.
     *
     * @throws IllegalArgumentException if one is out of its bounds
     */
    @Inject
    public QuadratureSettings(@ConfigProperty(name = "nodo.quadrature.days") int days) {
        this.days = Bounds.within("nodo.quadrature.days", days, 1, MOST);
    }

    @SuppressWarnings("NullAway") // proxy
    protected QuadratureSettings() {
        this(1);
    }

    /** The days before today that are told. */
    public int days() {
        return days;
    }
}
