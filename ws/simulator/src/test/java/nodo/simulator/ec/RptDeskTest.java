package nodo.simulator.ec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nodo.simulator.Home;
import nodo.simulator.notice.Amount;
import nodo.simulator.notice.NoticeNumber;
import nodo.simulator.notice.PositionState;
import nodo.simulator.registry.Parties;
import nodo.simulator.rpt.Revocation;
import nodo.simulator.rpt.Rpt;
import nodo.simulator.rpt.RptKey;
import nodo.simulator.rpt.Rt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RptDeskTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final NoticeNumber NOTICE = NoticeNumber.of("03", 1);
    private static final RptKey KEY = new RptKey("77777777777", NOTICE.creditorReferenceId(), "ccp");
    private static final PaCall CALL =
            new PaCall("paaInviaRT", "77777777777", "77777777777", "77777777777_03", KEY.iuv());

    @TempDir
    Path directory;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Parties parties;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private EcLedger ledger;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Archive archive;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private RptBook book;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private RptDesk desk;

    @BeforeEach
    void start() {
        Home home = new Home() {
            @Override
            public Path directory() {
                return directory;
            }
        };
        parties = new Parties(home);
        archive = new Archive(parties);
        book = new RptBook();
        ledger = new EcLedger(home, CLOCK, archive, book);
        desk = new RptDesk(new EcDesk(parties, archive, ledger), book, ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void takesTheReceiptOfAnRptOnceAndHoldsTheNoticeForPaid() {
        send();

        desk.receipt(CALL, KEY, receipt("0", 1000));

        assertThat(book.receipt(KEY)).isPresent();
        assertThat(archive.position(KEY.creditor(), NOTICE).orElseThrow().state())
                .isEqualTo(PositionState.PAID);
        assertRefused(() -> desk.receipt(CALL, KEY, receipt("0", 1000)), "PAA_RT_DUPLICATA");
        assertThat(facts(RptBook.RT))
                .extracting(fact -> fact.getString("answer") + " " + fact.getBoolean("repeated"))
                .containsExactly("OK false", "PAA_RT_DUPLICATA true");
    }

    @Test
    void holdsTheNoticeForPayableWhenNothingWasPaid() {
        send();

        desk.receipt(CALL, KEY, receipt("1", 0));

        assertThat(archive.position(KEY.creditor(), NOTICE).orElseThrow().state())
                .isEqualTo(PositionState.PAYABLE);
    }

    @Test
    void knowsItAllAgainWhenItStarts() {
        send();
        desk.receipt(CALL, KEY, receipt("0", 1000));
        close();

        start();

        assertRefused(() -> desk.receipt(CALL, KEY, receipt("0", 1000)), "PAA_RT_DUPLICATA");
    }

    @Test
    void sendsAnRptOnceUnlessItWasRefused() {
        RptBook fresh = new RptBook();

        assertThat(fresh.claim(KEY)).isTrue();
        assertThat(fresh.claim(KEY)).isFalse();
        fresh.learn(KEY.fact(RptBook.ANSWERED).add("answer", "PPT_SEMANTICA").build());
        assertThat(fresh.claim(KEY)).isTrue();
        fresh.learn(KEY.fact(RptBook.ANSWERED).add("answer", "OK").build());
        assertThat(fresh.claim(KEY)).isFalse();
    }

    @Test
    void refusesWhatItDidNotAskFor() {
        assertRefused(() -> desk.receipt(CALL, KEY, receipt("0", 1000)), "PAA_RPT_SCONOSCIUTA");
    }

    @Test
    void refusesTheReceiptOfAnotherRptAndWhatIsNone() {
        send();
        RptKey other = new RptKey(KEY.creditor(), KEY.iuv(), "other");

        assertRefused(() -> desk.receipt(CALL, other, receipt("0", 1000)), "PAA_SEMANTICA");
        assertRefused(() -> desk.receipt(CALL, KEY, "<RT/>".getBytes(StandardCharsets.UTF_8)), "PAA_SINTASSI_XSD");
    }

    @Test
    void refusesAReceiptForAnotherStation() {
        send();
        PaCall call = new PaCall("paaInviaRT", "77777777777", "77777777777", "88888888888_01", KEY.iuv());

        assertRefused(() -> desk.receipt(call, KEY, receipt("0", 1000)), "PAA_STAZIONE_INT_ERRATA");
    }

    @Test
    void givesBackOnceWhatItHasTheReceiptOf() {
        byte[] request = Revocation.request(receipt("0", 1000), Optional.of("1"), CLOCK);
        assertRefused(() -> desk.revocation("paaInviaRichiestaRevoca", KEY, request), "PAA_RT_SCONOSCIUTA");
        send();
        desk.receipt(CALL, KEY, receipt("0", 1000));

        desk.revocation("paaInviaRichiestaRevoca", KEY, request);

        assertRefused(() -> desk.revocation("paaInviaRichiestaRevoca", KEY, request), "PAA_RR_DUPLICATA");
    }

    @Test
    void hearsOnceWhatCameOfWhatItAskedBack() {
        byte[] outcome =
                Revocation.outcome(Revocation.request(receipt("0", 1000), Optional.empty(), CLOCK), true, CLOCK);
        assertRefused(() -> desk.outcome(CALL, KEY, outcome), "PAA_RR_SCONOSCIUTA");
        ledger.append(KEY.fact(RptBook.STORNO).build());

        desk.outcome(CALL, KEY, outcome);

        assertRefused(() -> desk.outcome(CALL, KEY, outcome), "PAA_ER_DUPLICATA");
    }

    private void send() {
        ledger.append(KEY.fact(RptBook.SENDING).build());
    }

    private List<JsonObject> facts(String what) {
        return ledger.page(0, 100, fact -> fact.getString("what").equals(what)).facts();
    }

    private byte[] receipt(String outcome, long cents) {
        byte[] rpt = new Rpt(
                        KEY,
                        "77777777777_03",
                        parties.current().creditors().get(0),
                        RptOrder.DEBTOR,
                        "PO",
                        Optional.empty(),
                        List.of(RptOrder.payment(new Amount(1000), "IT30P1234501600000000000101", KEY)))
                .document(CLOCK);
        return new Rt(
                        rpt,
                        new Rt.Institute("60000000001", "PSPDEMO1"),
                        outcome,
                        List.of(new Rt.Single(new Amount(cents), Optional.empty())))
                .document(CLOCK);
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatExceptionOfType(PaRefusal.class)
                .isThrownBy(call)
                .extracting(PaRefusal::code)
                .isEqualTo(code);
    }
}
