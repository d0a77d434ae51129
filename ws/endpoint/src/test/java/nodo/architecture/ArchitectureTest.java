package nodo.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import nodo.fault.Refusal;

/** The rules of the architecture, over everything that the hub is made of. */
@AnalyzeClasses(packages = "nodo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] EDGES = {"nodo..soap..", "nodo..rest..", "nodo..console..", "nodo..citizen.."};
    private static final String[] DESKS = {"nodo..desk..", "nodo..partner.."};

    private static final DescribedPredicate<JavaClass> OF_A_CAPABILITY = DescribedPredicate.describe(
            "stand in a capability of persistence",
            type -> type.getPackageName().matches("nodo\\.[a-z]+"));

    @ArchTest
    static final ArchRule theCoreKnowsNoContainer = noClasses()
            .that(OF_A_CAPABILITY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ejb..", "jakarta.ws..", "jakarta.xml.ws..", "jakarta.faces..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule valuesAndFaultsUseJavaOnly = noClasses()
            .that()
            .resideInAnyPackage("nodo.fault", "nodo.money")
            .or(OF_A_CAPABILITY.and(DescribedPredicate.describe("are enums", JavaClass::isEnum)))
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "nodo..", "org.jspecify..", "com.google.errorprone.annotations..");

    @ArchTest
    static final ArchRule dependenciesPointFromTheEdgeToTheCore = noClasses()
            .that(OF_A_CAPABILITY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nodo..desk..", "nodo..partner..", "nodo..soap..", "nodo..rest..", "nodo.wire..");

    @ArchTest
    static final ArchRule desksDoNotKnowTheEdges = noClasses()
            .that()
            .resideInAnyPackage(DESKS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(EDGES);

    @ArchTest
    static final ArchRule edgesDoNotTouchTheDatabase = noClasses()
            .that()
            .resideInAnyPackage(EDGES)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "reach the database",
                    type -> type.isAssignableTo(EntityManager.class)
                            || type.isAssignableTo(javax.sql.DataSource.class)));

    /** Within each layer; between layers the direction is fixed by the rules above. */
    @ArchTest
    static final ArchRule capabilitiesOfTheCoreFormNoCycle =
            slices().matching("nodo.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule capabilitiesOfTheDeskFormNoCycle =
            slices().assignedFrom(new DeskSlices()).should().beFreeOfCycles();

    /** Desk and partner of one capability belong together. */
    private static final class DeskSlices implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String[] names = type.getPackageName().split("\\.", -1);
            return names.length == 3 && ("desk".equals(names[2]) || "partner".equals(names[2]))
                    ? SliceIdentifier.of(names[1])
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the capabilities of the desk";
        }
    }

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO)")
            .orShould()
            .haveSimpleNameStartingWith("Abstract");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Inject.class).orShould().beAnnotatedWith(EJB.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Date.class);

    @ArchTest
    static final ArchRule oneClassMakesTheClock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("nodo.exchange.desk.SystemClock")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule nothingIsPrinted =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule settingsComeFromTheConfiguration =
            noClasses().should().callMethod(System.class, "getenv", String.class);

    @ArchTest
    static final ArchRule wireClassesEndAtTheWire = noClasses()
            .that()
            .resideOutsideOfPackages("nodo..soap..", "nodo..partner..", "nodo.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nodo.wire..");

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule noPackageStandsInTwoModules = classes().should(standWithTheirPackage());

    /** EAR class loaders differ: a package in two modules is two packages. */
    private static ArchCondition<JavaClass> standWithTheirPackage() {
        Map<String, URI> homes = new HashMap<>();
        return new ArchCondition<>("stand in the module of their package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getSource().ifPresent(source -> {
                    URI home = home(source.getUri(), type);
                    URI first = homes.computeIfAbsent(type.getPackageName(), name -> home);
                    String message = type.getName() + " is in " + home + ", its package in " + first;
                    events.add(new SimpleConditionEvent(type, first.equals(home), message));
                });
            }
        };
    }

    private static URI home(URI source, JavaClass type) {
        String path = source.toString();
        return URI.create(path.substring(0, path.length() - type.getName().length() - ".class".length()));
    }

    /** Where a refusal may be caught: it is an answer, and these are the places that answer. */
    private static final String[] ANSWERING = {
        "nodo.exchange.desk.Exchanges", "nodo.exchange.desk.LastWord",
    };

    @ArchTest
    static void refusalsAreCaughtWhereAnswersAreMade(JavaClasses all) {
        ArchRule rule = classes()
                .that()
                .doNotHaveFullyQualifiedName(ANSWERING[0])
                .and()
                .doNotHaveFullyQualifiedName(ANSWERING[1])
                .should(new ArchCondition<>("catch no Refusal") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getCodeUnits().stream()
                                .flatMap(unit -> unit.getTryCatchBlocks().stream())
                                .filter(block -> block.getCaughtThrowables().stream()
                                        .anyMatch(caught -> caught.isEquivalentTo(Refusal.class)))
                                .forEach(block -> events.add(SimpleConditionEvent.violated(
                                        type,
                                        type.getName() + " catches Refusal at " + block.getSourceCodeLocation())));
                    }
                });
        rule.check(all);
    }
}
