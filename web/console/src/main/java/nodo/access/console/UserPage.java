package nodo.access.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nodo.access.Viewer;
import nodo.access.desk.UserDesk;
import org.jspecify.annotations.Nullable;

/** One user and what can be done about it; asks before it is done. */
@Named
@RequestScoped
public class UserPage {

    private final SignedIn user;
    private final UserDesk desk;
    private final Language language;
    private @Nullable String name;
    private @Nullable String action;
    private UserDesk.@Nullable Line shown;

    @Inject
    public UserPage(SignedIn user, UserDesk desk, Language language) {
        this.user = user;
        this.desk = desk;
        this.language = language;
    }

    @SuppressWarnings("NullAway") // proxy
    protected UserPage() {
        this(null, null, null);
    }

    /** Finds the user that the address names. */
    public void load() throws IOException {
        Optional<UserDesk.Line> found = Typed.text(name).flatMap(one -> desk.find(user.viewer(), one));
        shown = found.orElse(null);
        if (found.isEmpty()) {
            Missing.answer();
        }
    }

    /** The same, if what is to be confirmed can be done about that user. */
    public void ask() throws IOException {
        load();
        boolean possible = Typed.choice(UserAction.class, action)
                .filter(getActions()::contains)
                .isPresent();
        if (shown != null && !possible) {
            Missing.answer();
        }
    }

    /** Does what was chosen and confirmed. */
    public void act() throws IOException {
        Optional<UserAction> chosen = Typed.choice(UserAction.class, action);
        String whom = Typed.text(name).orElse("");
        Optional<String> told = chosen.flatMap(one -> done(one, user.viewer(), whom));
        if (told.isEmpty()) {
            Missing.answer();
            return;
        }
        String text = language.text("user.done." + chosen.orElseThrow());
        Done.say(MessageFormat.format(text, whom, told.get()), "/users.xhtml");
    }

    /** What is to be told beside that it was done: the new password, or nothing; absent if it was not done. */
    private Optional<String> done(UserAction what, Viewer viewer, String whom) {
        return switch (what) {
            case RESET -> desk.reset(viewer, whom);
            case DISABLE -> quietly(desk.disable(viewer, whom));
            case ENABLE -> quietly(desk.enable(viewer, whom));
            case UNLOCK -> quietly(desk.unlock(viewer, whom));
        };
    }

    private static Optional<String> quietly(boolean done) {
        return done ? Optional.of("") : Optional.empty();
    }

    /** What can be done about the user as it is. */
    public List<UserAction> getActions() {
        List<UserAction> actions = new ArrayList<>();
        UserDesk.Line line = shown;
        if (line != null) {
            actions.add(UserAction.RESET);
            if (line.slowed()) {
                actions.add(UserAction.UNLOCK);
            }
            if (!line.enabled()) {
                actions.add(UserAction.ENABLE);
            } else if (!line.name().equals(user.getName())) {
                actions.add(UserAction.DISABLE);
            }
        }
        return actions;
    }

    public UserDesk.@Nullable Line getShown() {
        return shown;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getAction() {
        return action;
    }

    public void setAction(@Nullable String action) {
        this.action = action;
    }
}
