package nodo.access.console;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** Answers that there is no such thing: the same for what is not there and for what is not the viewer's. */
public final class Missing {

    private Missing() {}

    /** Ends the request with 404 and its page. */
    public static void answer() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(404, "");
        faces.responseComplete();
    }
}
