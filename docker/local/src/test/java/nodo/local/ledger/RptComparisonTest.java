package nodo.local.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RptComparisonTest {

    private static final String KEY = "C/I/n/a";
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final SentRpt SENT = new SentRpt(KEY, "rpt", "OK");
    private static final TakenRpt TAKEN = new TakenRpt(KEY, true, false);
    private static final ToldRt TOLD = new ToldRt(KEY, "rt", "OK");
    private static final HeardRt HEARD = new HeardRt(KEY, "rt", "0", true, false, NOW);
    private static final NodeRpt DELIVERED =
            new NodeRpt(KEY, "RT_ACCETTATA_PA", "rpt", Optional.of("rt"), false, Optional.of(NOW), false);
    private static final NodeRpt OWED =
            new NodeRpt(KEY, "RT_ERRORE_INVIO_A_PA", "rpt", Optional.of("rt"), true, Optional.empty(), false);

    private static List<String> broken(ClassicBook book, NodeRpt... node) {
        Map<String, NodeRpt> rpts = node.length == 0 ? Map.of() : Map.of(KEY, node[0]);
        return RptComparison.contradictions(book, rpts, Set.of("paid")).stream()
                .map(Contradiction::rule)
                .toList();
    }

    private static ClassicBook told(ToldRt told) {
        return new ClassicBook(List.of(SENT), List.of(TAKEN), List.of(told), List.of());
    }

    private static ClassicBook heard(HeardRt... heard) {
        return new ClassicBook(List.of(SENT), List.of(TAKEN), List.of(TOLD), List.of(heard));
    }

    private static NodeRpt node(String state) {
        return new NodeRpt(KEY, state, "rpt", Optional.empty(), false, Optional.empty(), false);
    }

    @Test
    void findsNothingInBooksThatAgree() {
        assertThat(broken(heard(HEARD), DELIVERED)).isEmpty();
        assertThat(broken(told(TOLD), OWED)).isEmpty();
        assertThat(broken(ClassicBook.EMPTY, OWED)).isEmpty();
    }

    @Test
    void allowsAnRtOfWhatAPspOfTheNoticeModelToldToBePaid() {
        String key = "C/I/paid";
        HeardRt made = new HeardRt(key, "rt", "0", true, false, NOW);
        NodeRpt kept = new NodeRpt(key, "RT_ACCETTATA_PA", "rpt", Optional.of("rt"), false, Optional.of(NOW), false);
        ClassicBook book = new ClassicBook(List.of(), List.of(), List.of(), List.of(made));

        assertThat(RptComparison.contradictions(book, Map.of(key, kept), Set.of("paid")))
                .isEmpty();
        assertThat(RptComparison.contradictions(book, Map.of(key, kept), Set.of("another")))
                .extracting(Contradiction::rule)
                .containsExactly("RT_IS_NOT_MADE_UP");
    }

    @Test
    void allowsARefusedRptToBeNowhere() {
        assertThat(broken(new ClassicBook(
                        List.of(new SentRpt(KEY, "rpt", "PPT_SEMANTICA")), List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void allowsAnAnswerThatWasLostAndCameAsADuplicate() {
        ToldRt lost = new ToldRt(KEY, "rt", ToldOutcome.NONE);

        assertThat(lost.orLater(new ToldRt(KEY, "rt", "PPT_RT_DUPLICATA")).promised())
                .isTrue();
        assertThat(TOLD.orLater(lost)).isEqualTo(TOLD);
    }

    /** The answer of the creditor was lost, and the next time it says that it has the RT. */
    @Test
    void allowsAnRtThatTheCreditorHasAndRefusedAsADuplicate() {
        NodeRpt refused = new NodeRpt(KEY, "RT_RIFIUTATA_PA", "rpt", Optional.of("rt"), false, Optional.empty(), false);

        assertThat(broken(heard(HEARD, new HeardRt(KEY, "rt", "0", false, true, NOW)), refused))
                .isEmpty();
        assertThat(broken(heard(), refused)).containsExactly("RT_IS_NOT_LOST");
    }

    @Test
    void findsAnRptThatWasAcceptedAndLost() {
        ClassicBook book = new ClassicBook(List.of(SENT), List.of(), List.of(), List.of());
        NodeRpt other =
                new NodeRpt(KEY, "RPT_ACCETTATA_PSP", "other", Optional.empty(), false, Optional.empty(), false);

        assertThat(broken(book)).containsExactly("RPT_IS_KEPT");
        assertThat(broken(book, other)).containsExactly("RPT_IS_KEPT");
    }

    @Test
    void findsWhatWasNeverAnswered() {
        ClassicBook book = new ClassicBook(
                List.of(new SentRpt(KEY, "rpt", ToldOutcome.NONE)),
                List.of(),
                List.of(new ToldRt(KEY, "rt", ToldOutcome.NONE)),
                List.of());

        assertThat(broken(book)).containsExactly("RPT_IS_ANSWERED", "RT_IS_ANSWERED");
        assertThat(book.isAnswered()).isFalse();
        assertThat(heard(HEARD).isAnswered()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RPT_ERRORE_INVIO_A_PSP", "RPT_RIFIUTATA_PSP", "RPT_ACCETTATA_NODO"})
    void findsAPspThatHasWhatTheNodeBelievesItHasNot(String state) {
        ClassicBook book = new ClassicBook(List.of(SENT), List.of(TAKEN), List.of(), List.of());

        assertThat(broken(book, node(state))).containsExactly("RPT_IS_WITH_ITS_PSP");
        assertThat(broken(book, node("RPT_ESITO_SCONOSCIUTO_PSP"))).isEmpty();
    }

    @Test
    void allowsAnRtThatTheNodeMadeOfASession() {
        ClassicBook book = new ClassicBook(List.of(SENT), List.of(), List.of(), List.of(HEARD));
        NodeRpt paid = new NodeRpt(KEY, "RT_ACCETTATA_PA", "rpt", Optional.of("rt"), false, Optional.of(NOW), true);

        assertThat(broken(book, paid)).isEmpty();
        assertThat(broken(book, DELIVERED)).containsExactly("RT_IS_NOT_MADE_UP");
    }

    @Test
    void findsAnRptThatCameTwice() {
        ClassicBook book =
                new ClassicBook(List.of(SENT), List.of(TAKEN, new TakenRpt(KEY, false, true)), List.of(), List.of());

        assertThat(broken(book, node("RPT_ACCETTATA_PSP"))).containsExactly("RPT_COMES_ONCE");
    }

    @Test
    void findsAnRtThatWasAcceptedAndLost() {
        NodeRpt forgotten =
                new NodeRpt(KEY, "RT_ACCETTATA_NODO", "rpt", Optional.of("rt"), false, Optional.empty(), false);

        assertThat(broken(told(TOLD), node("RPT_ACCETTATA_PSP"))).containsExactly("RT_IS_KEPT");
        assertThat(broken(told(TOLD), forgotten)).containsExactly("RT_IS_NOT_LOST");
        assertThat(broken(heard(), DELIVERED)).containsExactly("RT_IS_WITH_ITS_EC");
    }

    @Test
    void findsRtsThatAreTooManyOrNobodys() {
        HeardRt other = new HeardRt(KEY, "other", "0", true, false, NOW);
        HeardRt late = new HeardRt(KEY, "rt", "0", false, true, NOW.plusSeconds(1));
        HeardRt lost = new HeardRt(KEY, "rt", "0", false, true, NOW.minusSeconds(1));

        assertThat(broken(heard(HEARD, HEARD), DELIVERED)).containsExactly("RT_IS_TAKEN_ONCE");
        assertThat(broken(heard(other), DELIVERED)).containsExactly("RT_IS_THE_NODES", "RT_IS_NOT_MADE_UP");
        assertThat(broken(heard(HEARD, late), DELIVERED)).containsExactly("RT_IS_AT_REST_ONCE_ACCEPTED");
        assertThat(broken(heard(HEARD, lost), DELIVERED)).isEmpty();
    }
}
