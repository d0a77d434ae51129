package nodo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nodo.exchange.soap.SoapOperation;
import nodo.wire.codec.WireOperation;
import nodo.wire.codec.WireService;
import org.junit.jupiter.api.Test;

/** Every operation that a WSDL publishes has its one class, named like it, and its row in README. */
class CompletenessTest {

    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("nodo");

    @Test
    void servesEveryOperationThatItPublishesByOneClass() {
        Set<String> expected = Stream.of(
                        WireService.NODE_FOR_PSP,
                        WireService.NODE_FOR_PA,
                        WireService.NODE_FOR_IO,
                        WireService.NODO_PER_PA,
                        WireService.NODO_PER_PSP,
                        WireService.NODO_PER_PSP_RICHIESTA_AVVISI)
                .flatMap(service -> service.operations().stream())
                .map(WireOperation::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served()).isEqualTo(expected);
    }

    @Test
    void hasARowInReadmeForEveryOperationThatItServes() throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.md"));

        assertThat(served()).allSatisfy(operation -> assertThat(readme).contains("| " + operation + " |"));
    }

    private static Set<String> served() {
        return HUB.stream()
                .filter(type -> type.isAssignableTo(SoapOperation.class) && !type.isInterface())
                .map(JavaClass::getSimpleName)
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
