package nodo.access.console;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Ends an action: tells what was done, or why not. */
public final class Done {

    private Done() {}

    /**
     * Goes to a page and says there what was done.
     *
     * @param page its path below the console's address, with its query
     */
    public static void say(String text, String page) throws IOException {
        go(new FacesMessage(text), page);
    }

    /** Goes to a page and says there why it was not done. */
    public static void refuse(String text, String page) throws IOException {
        go(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), page);
    }

    /** Stays on the page and says what is wrong. */
    public static void refuse(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    private static void go(FacesMessage message, String page) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, message);
        ExternalContext external = faces.getExternalContext();
        external.getFlash().setKeepMessages(true);
        external.redirect(external.getRequestContextPath() + page);
    }
}
