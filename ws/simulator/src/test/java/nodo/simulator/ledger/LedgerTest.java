package nodo.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nodo.simulator.json.JsonText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void chooseFile() {
        file = directory.resolve("deep/er/ledger.jsonl");
    }

    @Test
    void numbersAndDatesEachFact() {
        try (Ledger ledger = open()) {
            ledger.append(fact("first"));

            assertThat(ledger.append(fact("second")))
                    .hasToString("{\"n\":2,\"at\":\"2026-01-02T03:04:05.678Z\",\"what\":\"second\"}");
            assertThat(ledger.size()).isEqualTo(2);
        }
    }

    @Test
    void showsWhatItHeldWhenItIsOpenedAgain() {
        try (Ledger ledger = open()) {
            ledger.append(fact("before, with a\nline feed and è"));
        }
        List<JsonObject> known = new ArrayList<>();

        try (Ledger ledger = Ledger.open(file, CLOCK, known::add)) {
            assertThat(known)
                    .extracting(fact -> fact.getString("what"))
                    .containsExactly("before, with a\nline feed and è");

            ledger.append(fact("after"));

            assertThat(known)
                    .last()
                    .isEqualTo(ledger.page(1, 1, fact -> true).facts().get(0));
            assertThat(texts(ledger.page(0, 10, fact -> true)))
                    .containsExactly("before, with a\nline feed and è", "after");
        }
    }

    @Test
    void cutsOffALineThatADyingProcessLeftUnfinished() throws IOException {
        try (Ledger ledger = open()) {
            ledger.append(fact("whole"));
        }
        Files.writeString(file, "{\"n\":2,\"at\":\"2026-01-02T03:0", StandardOpenOption.APPEND);

        try (Ledger ledger = open()) {
            assertThat(ledger.size()).isEqualTo(1);
            assertThat(ledger.append(fact("again")).getInt("n")).isEqualTo(2);
        }
        assertThat(Files.readAllLines(file))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).endsWith("}"));
    }

    @Test
    void refusesADamagedLineInTheMiddle() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"n\":1}\nnot json\n{\"n\":3}\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 2 of the ledger");
    }

    @Test
    void pagesThroughManyFactsOnceEach() {
        try (Ledger ledger = open()) {
            IntStream.rangeClosed(1, 1000).forEach(number -> ledger.append(fact("f" + number)));
            List<String> seen = new ArrayList<>();
            LedgerPage page;
            long after = 0;
            do {
                page = ledger.page(after, 300, fact -> true);
                seen.addAll(texts(page));
                after = page.next();
            } while (page.more());

            assertThat(seen)
                    .hasSize(1000)
                    .doesNotHaveDuplicates()
                    .startsWith("f1")
                    .endsWith("f1000");
            assertThat(texts(ledger.page(511, 2, fact -> true))).containsExactly("f512", "f513");
            assertThat(ledger.page(1000, 2, fact -> true)).isEqualTo(new LedgerPage(List.of(), 1000, false));
        }
    }

    @Test
    void filtersAndSaysFromWhereToGoOn() {
        try (Ledger ledger = open()) {
            IntStream.rangeClosed(1, 10).forEach(number -> ledger.append(fact(number % 2 == 0 ? "even" : "odd")));

            LedgerPage first = ledger.page(0, 3, fact -> fact.getString("what").equals("even"));
            LedgerPage second =
                    ledger.page(first.next(), 3, fact -> fact.getString("what").equals("even"));

            assertThat(first.facts()).extracting(fact -> fact.getInt("n")).containsExactly(2, 4, 6);
            assertThat(first.more()).isTrue();
            assertThat(second.facts()).extracting(fact -> fact.getInt("n")).containsExactly(8, 10);
            assertThat(second.more()).isFalse();
        }
    }

    @Test
    void keepsEveryFactOfManyThreads() {
        try (Ledger ledger = open()) {
            IntStream.range(0, 2000).parallel().forEach(number -> ledger.append(fact("f" + number)));

            assertThat(ledger.page(0, 3000, fact -> true).facts())
                    .hasSize(2000)
                    .extracting(fact -> fact.getString("what"))
                    .doesNotHaveDuplicates();
        }
    }

    private Ledger open() {
        return Ledger.open(file, CLOCK, fact -> {});
    }

    private static JsonObject fact(String what) {
        return JsonText.object().add("what", what).build();
    }

    private static List<String> texts(LedgerPage page) {
        return page.facts().stream().map(fact -> fact.getString("what")).toList();
    }
}
