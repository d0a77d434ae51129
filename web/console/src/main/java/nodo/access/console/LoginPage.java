package nodo.access.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nodo.access.desk.SignIn;
import org.jspecify.annotations.Nullable;

/** Signing in. The session gets another name when somebody is let in, so that one known before is worth nothing. */
@Named
@RequestScoped
public class LoginPage {

    private final SecurityContext security;
    private final SignIn signIn;
    private final Language language;
    private @Nullable String name;
    private @Nullable String password;

    @Inject
    public LoginPage(SecurityContext security, SignIn signIn, Language language) {
        this.security = security;
        this.signIn = signIn;
        this.language = language;
    }

    @SuppressWarnings("NullAway") // proxy
    protected LoginPage() {
        this(null, null, null);
    }

    public void signIn() throws IOException, ServletException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        // Whoever is signed in already would be taken for who signs in now, whatever the password.
        if (request.getUserPrincipal() != null) {
            request.logout();
        }
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(orEmpty(name), orEmpty(password)))
                        .newAuthentication(external.getRequestParameterMap().containsKey("again")));
        if (status == AuthenticationStatus.SUCCESS || status == AuthenticationStatus.SEND_CONTINUE) {
            SessionGuard.begin(request, signIn.passwordNumber(orEmpty(name)));
        }
        switch (status) {
            case SUCCESS -> {
                request.changeSessionId();
                external.redirect(external.getRequestContextPath() + "/index.xhtml");
            }
            // The mechanism has written a redirect to the page that was asked for first.
            case SEND_CONTINUE -> faces.responseComplete();
            default ->
                faces.addMessage(
                        null, new FacesMessage(FacesMessage.SEVERITY_ERROR, language.text("login.refused"), null));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Never sent back. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
