package nodo.local.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloseComparisonTest {

    private static final List<String> TOKENS = List.of("one", "two");
    private static final ToldClose TOLD = new ToldClose("T", TOKENS, true, "OK");
    private static final HeardNotification NOTIFIED = new HeardNotification(TOKENS, false);
    private static final NodeClose PAID = node("NOTIFIED OK", "PAID OK", false);
    private static final HeardResult POSITIVE = new HeardResult("T", TOKENS, "OK");
    private static final HeardResult NEGATIVE = new HeardResult("T", TOKENS, "KO");

    private static NodeClose node(String one, String two, boolean owed) {
        return new NodeClose("C", Map.of("one", one, "two", two), owed);
    }

    private static List<String> broken(TouchpointBook book, NodeClose... closes) {
        return CloseComparison.contradictions(book, List.of(closes)).stream()
                .map(Contradiction::rule)
                .distinct()
                .toList();
    }

    private static TouchpointBook book(HeardResult... results) {
        return new TouchpointBook(List.of(TOLD), List.of(results), List.of(NOTIFIED));
    }

    @Test
    void findsNothingInBooksThatAgree() {
        assertThat(broken(book(POSITIVE), PAID)).isEmpty();
        assertThat(broken(book(), node("NOTIFIED OK", "PAID OK", true))).isEmpty();
        assertThat(broken(book(NEGATIVE), node("CANCELLED none", "CANCELLED none", false)))
                .isEmpty();
        assertThat(broken(book(), node("PAYMENT_UNKNOWN none", "PAYMENT_UNKNOWN none", false)))
                .isEmpty();
    }

    /** A result may be told again when its answer was lost. */
    @Test
    void allowsAResultThatComesTwice() {
        assertThat(broken(book(POSITIVE, POSITIVE), PAID)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOTIFIED OK | PAID OK | KO | RESULT_IS_RIGHT",
                "CANCELLED none | CANCELLED none | OK | RESULT_IS_RIGHT",
                "PAYMENT_ACCEPTED none | PAYMENT_ACCEPTED none | OK | RESULT_COMES_LAST"
            })
    void findsAResultThatIsWrong(String one, String two, String told, String rule) {
        assertThat(broken(book(new HeardResult("T", TOKENS, told)), node(one, two, false)))
                .containsExactly(rule);
    }

    @Test
    void findsTwoResultsThatContradictOneAnother() {
        assertThat(broken(book(POSITIVE, NEGATIVE), PAID)).containsExactly("RESULT_IS_RIGHT");
    }

    @Test
    void findsAResultThatIsNeitherToldNorOwed() {
        assertThat(broken(book(), PAID)).containsExactly("RESULT_IS_NOT_LOST");
    }

    @Test
    void findsACloseThatWasAcceptedAndLost() {
        assertThat(broken(new TouchpointBook(List.of(TOLD), List.of(), List.of())))
                .containsExactly("CLOSE_IS_KEPT");
        assertThat(broken(new TouchpointBook(
                        List.of(new ToldClose("T", TOKENS, true, ToldOutcome.NONE)), List.of(), List.of())))
                .containsExactly("CLOSE_IS_ANSWERED");
    }

    @Test
    void findsANotificationThatIsTooMany() {
        TouchpointBook twice = new TouchpointBook(List.of(TOLD), List.of(POSITIVE), List.of(NOTIFIED, NOTIFIED));
        TouchpointBook ofNothing = new TouchpointBook(List.of(), List.of(), List.of(NOTIFIED));

        assertThat(broken(twice, PAID)).containsExactly("NOTIFICATION_COMES_ONCE");
        assertThat(broken(ofNothing)).containsExactly("NOTIFICATION_IS_OF_A_CLOSE");
    }
}
