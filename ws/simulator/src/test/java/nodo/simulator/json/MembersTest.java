package nodo.simulator.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembersTest {

    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void readsEveryKindOfMember() {
        Members members = members(
                "{'text':'a','count':3,'flag':true,'pause':1500,'colour':'GREEN','day':'2026-02-03','inner':{'a':'b'},'list':['x'],'rows':[{'k':'v'}],'note':'ignored'}");

        assertThat(members.text("text")).isEqualTo("a");
        assertThat(members.count("count", 0, 0, 9)).isEqualTo(3);
        assertThat(members.flag("flag", false)).isTrue();
        assertThat(members.millis("pause", Duration.ZERO)).isEqualTo(Duration.ofMillis(1500));
        assertThat(members.choice("colour", Colour.class, Colour.RED)).isEqualTo(Colour.GREEN);
        assertThat(members.date("day", LocalDate.EPOCH)).isEqualTo("2026-02-03");
        assertThat(members.textByName("inner")).isEqualTo(Map.of("a", "b"));
        assertThat(members.texts("list")).containsExactly("x");
        assertThat(members.objects("rows").get(0).text("k")).isEqualTo("v");
        members.end();
    }

    @Test
    void takesANullMemberForAbsent() {
        Members members = members("{'text':null,'flag':null}");

        assertThat(members.optionalText("text")).isEmpty();
        assertThat(members.flag("flag", true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'text':1}|text must be a text",
                "{}|text is missing",
                "{'text':'a','colour':'BLUE'}|colour must be one of [RED, GREEN]",
                "{'text':'a','count':10}|count must be between 0 and 9",
                "{'text':'a','count':1.5}|count must be a whole number",
                "{'text':'a','count':1e400}|count must be a whole number",
                "{'text':'a','flag':'yes'}|flag must be true or false",
                "{'text':'a','day':'tomorrow'}|day must be a date as yyyy-MM-dd",
                "{'text':'a','rows':[{'k':1}]}|rows[0].k must be a text",
                "{'text':'a','rows':[1]}|rows[0] must be an object",
                "{'text':'a','list':[1]}|list[0] must be a text",
                "{'text':'a','typo':1}|unknown member typo",
            })
    void refusesByName(String json, String message) {
        assertThatThrownBy(() -> readAll(json)).isInstanceOf(InvalidOrder.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"[1]", "nothing", "''", "{"})
    void refusesWhatIsNoObject(String text) {
        assertThatThrownBy(() -> JsonText.parse(text)).isInstanceOf(InvalidOrder.class);
    }

    private static void readAll(String json) {
        Members members = members(json);
        members.text("text");
        members.choice("colour", Colour.class, Colour.RED);
        members.count("count", 0, 0, 9);
        members.flag("flag", false);
        members.date("day", LocalDate.EPOCH);
        members.objects("rows").forEach(row -> row.text("k"));
        members.texts("list");
        members.end();
    }

    private static Members members(String json) {
        return Members.of(JsonText.parse(json.replace('\'', '"')));
    }
}
