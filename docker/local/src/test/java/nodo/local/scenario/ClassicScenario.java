package nodo.local.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nodo.local.SharedHub;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests of the classic model on the shared hub. Its constructor may take the {@link ClassicScene}. When a test
 * begins, nobody does anything by itself; when it has ended, all ledgers agree.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({SharedHub.class, ClassicScenes.class})
@interface ClassicScenario {}
