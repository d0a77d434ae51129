package nodo.simulator.script;

import static org.assertj.core.api.Assertions.assertThat;

import nodo.simulator.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {

    private static final Trait MESSAGE = new Trait("paGetPayment", "S", "C", "N");

    private final Scripts scripts = new Scripts();

    @Test
    void playsTheFirstThatFitsUntilItIsUsedUp() {
        add("{\"notice\": \"OTHER\", \"fault\": {\"code\": \"0\"}}");
        add("{\"operation\": \"paGetPayment\", \"times\": 2, \"fault\": {\"code\": \"1\"}}");
        add("{\"fault\": {\"code\": \"2\"}}");

        assertThat(played()).isEqualTo("1");
        assertThat(played()).isEqualTo("1");
        assertThat(played()).isEqualTo("2");
    }

    @Test
    void keepsTheScriptsOfEachSideApart() {
        add("{\"fault\": {\"code\": \"1\"}}");

        assertThat(scripts.next(Counterpart.PSP, MESSAGE)).isEmpty();
        scripts.clear(Counterpart.PSP);
        assertThat(played()).isEqualTo("1");
        scripts.clear(Counterpart.EC);
        assertThat(scripts.next(Counterpart.EC, MESSAGE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | true",
                "{\"fault\": {\"code\": \"1\"}} | false",
                "{\"answer\": {\"body\": \"x\"}} | false",
                "{\"commits\": true, \"fault\": {\"code\": \"1\"}} | true"
            })
    void doesItsDutyUnlessItSaysSomethingElse(String order, boolean commits) {
        assertThat(Script.read(JsonText.parse(order)).commits()).isEqualTo(commits);
    }

    private void add(String order) {
        scripts.add(Counterpart.EC, Script.read(JsonText.parse(order)));
    }

    private String played() {
        return scripts.next(Counterpart.EC, MESSAGE)
                .orElseThrow()
                .fault()
                .orElseThrow()
                .code();
    }
}
