package nodo.local.scenario;

import nodo.local.SharedHub;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Sets the scene of each test of the classic model, and clears it. */
final class ClassicScenes implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ClassicScene.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return scene(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        scene(context).begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        scene(context).end();
    }

    private static ClassicScene scene(ExtensionContext context) {
        return new ClassicScene(SharedHub.hub(context), SharedHub.creditor(context));
    }
}
