package nodo.access.console;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.ResourceBundle;

/** The language of a session's pages: Italian unless English is chosen. */
@Named
@SessionScoped
public class Language implements Serializable {

    private static final long serialVersionUID = 1;

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private String code = "it";

    /** it or en. */
    public String getCode() {
        return code;
    }

    /** The other one. */
    public String getOther() {
        return "it".equals(code) ? "en" : "it";
    }

    /** Changes to the other one and shows the same page again. */
    public String change() {
        code = getOther();
        return FacesContext.getCurrentInstance().getViewRoot().getViewId()
                + "?faces-redirect=true&includeViewParams=true";
    }

    /** A label. */
    public String text(String key) {
        return ResourceBundle.getBundle("nodo.console.messages", locale(), NO_FALLBACK)
                .getString(key);
    }

    Locale locale() {
        return "en".equals(code) ? Locale.UK : Locale.ITALY;
    }
}
