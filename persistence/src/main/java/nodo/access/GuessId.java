package nodo.access;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Who is guessed at, and from where; an empty name stands for anybody, an empty place for anywhere. */
@Embeddable
public class GuessId implements Serializable {

    /** Wrong guesses in a row that cost nothing, of one user from one place. */
    public static final int FREE = 5;

    /** The same from one place, whoever the user: people behind one address share it. */
    public static final int FREE_AT_A_PLACE = 50;

    /** The same of one user, wherever from; places that the user is known at do not count. */
    public static final int FREE_OF_A_USER = 50;

    private static final long serialVersionUID = 1;

    private String name;
    private String place;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected GuessId() {}

    private GuessId(String name, String place) {
        this.name = name;
        this.place = place;
    }

    /** A user's password, from a place. */
    public static GuessId of(String name, String place) {
        return new GuessId(name, place);
    }

    /** Anybody's, from a place. */
    public static GuessId from(String place) {
        return new GuessId("", place);
    }

    /** A user's, from anywhere. */
    public static GuessId of(String name) {
        return new GuessId(name, "");
    }

    String name() {
        return name;
    }

    String place() {
        return place;
    }

    int free() {
        if (name.isEmpty()) {
            return FREE_AT_A_PLACE;
        }
        return place.isEmpty() ? FREE_OF_A_USER : FREE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GuessId that && name.equals(that.name) && place.equals(that.place);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + place.hashCode();
    }
}
