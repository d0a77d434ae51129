package nodo.access.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import nodo.access.Viewer;
import nodo.access.desk.SignIn;

/** The users of the hub as Jakarta Security asks for them, and the page on which they sign in. */
@CustomFormAuthenticationMechanismDefinition(
        loginToContinue = @LoginToContinue(loginPage = "/login.xhtml", useForwardToLogin = false, errorPage = ""))
@ApplicationScoped
public class ConsoleSecurity implements IdentityStore {

    private final SignIn signIn;

    @Inject
    public ConsoleSecurity(SignIn signIn) {
        this.signIn = signIn;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ConsoleSecurity() {
        this(null);
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return signIn.signIn(given.getCaller(), given.getPasswordAsString())
                .map(ConsoleSecurity::valid)
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private static CredentialValidationResult valid(Viewer viewer) {
        return new CredentialValidationResult(
                viewer.name(), Set.of(viewer.role().name()));
    }
}
