package nodo.access.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nodo.access.Viewer;
import nodo.access.desk.SignIn;

/**
 * The users of the hub as Jakarta Security asks for them, and the page on which they sign in.
 *
 * <p>Whoever is not signed in gets that page in place of the one that was asked for, not a redirect: the platform would
 * send one before any filter adds the headers that every answer has. A mechanism of our own would do that as well, but
 * the server asks it for the other modules of the application, too, and does not find it there.
 */
@CustomFormAuthenticationMechanismDefinition(
        loginToContinue = @LoginToContinue(loginPage = "/login.xhtml", useForwardToLogin = true, errorPage = ""))
@ApplicationScoped
public class ConsoleSecurity implements IdentityStore {

    private final SignIn signIn;
    private final HttpServletRequest request;

    @Inject
    public ConsoleSecurity(SignIn signIn, HttpServletRequest request) {
        this.signIn = signIn;
        this.request = request;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ConsoleSecurity() {
        this(null, null);
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return signIn.signIn(given.getCaller(), given.getPasswordAsString(), request.getRemoteAddr())
                .map(ConsoleSecurity::valid)
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private static CredentialValidationResult valid(Viewer viewer) {
        return new CredentialValidationResult(
                viewer.name(), Set.of(viewer.role().name()));
    }
}
