package nodo.local.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import nodo.local.LocalHub;
import nodo.local.NodeBook;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Patience;
import nodo.local.scenario.PayingPsp;
import nodo.local.wire.Notices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison finds what it looks for: books that are right are broken, in every way, and put back. */
@ExtendWith(SharedHub.class)
class LedgerComparisonIT {

    private static final String STATION = "77777777777_11";

    private final LocalHub hub;
    private final ScriptedCreditor creditor;
    private final PayingPsp psp;
    private final String notice = Notices.payable("11");
    private String token = "";

    LedgerComparisonIT(LocalHub hub, ScriptedCreditor creditor) {
        this.hub = hub;
        this.creditor = creditor;
        this.psp = new PayingPsp(hub.pspPort());
    }

    @BeforeEach
    void payANotice() {
        token = PayingPsp.tokenOf(psp.activate(notice));
        psp.sendOutcome(token, "OK");
        NodeBook node = new NodeBook(hub.database());
        Patience.ofSeconds(20).until("the receipt", () -> node.statesOf(token).contains("NOTIFIED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POSITION_FOLLOWS_ITS_HISTORY | update position set status = 'PAID' where notice_number = ':notice'",
                "SESSION_FOLLOWS_ITS_HISTORY | update position_payment set status = 'NOTICE_SENT' where token = ':token'",
                "RECIPIENT_FOLLOWS_ITS_HISTORY | update position_receipt_recipient set status = 'NOTICE_PENDING' where token = ':token'",
                "POSITION_FITS_ITS_SESSIONS | update position set status = 'INSERTED' where notice_number = ':notice'",
                "SESSION_FITS_ITS_OUTCOME | update position_payment set outcome = 'KO' where token = ':token'",
                "RECEIPT_FOR_EVERY_PAYMENT | delete from position_receipt_recipient where token = ':token'",
                "NOTIFIED_WHEN_ALL_RECIPIENTS_ARE | update position_payment set status = 'NOTICE_SENT' where token = ':token'",
                "UNDELIVERED_IS_VISIBLE | update position_receipt_recipient set status = 'NOTICE_PENDING' where token = ':token'",
                "OWED_IS_UNDELIVERED | insert into delivery values (-1, 'paSendRt', '77777777777_11', ':token', 'WAITING', 0, now(), now() + interval '1 hour', null, null, null, null, 0)",
                "ACTIVATION_IS_JOURNALED | delete from journal_event where token = ':token' and operation like 'activate%' and subtype = 'REQ'",
                "PAYMENT_DATA_ARE_JOURNALED | delete from journal_event where token = ':token' and operation = 'paGetPayment' and subtype = 'RESP'",
                "OUTCOME_IS_JOURNALED | delete from journal_event where token = ':token' and operation = 'sendPaymentOutcome' and subtype = 'REQ'",
                "CLOSED_IS_NOTIFIED_OR_OWED | update position_payment set status = 'PAYMENT_RESERVED' where token = ':token'",
                "NOTIFICATION_IS_JOURNALED | insert into position_payment_status values (-1, ':token', 'PAYMENT_ACCEPTED', now(), 'pspNotifyPayment')",
                "RECEIPT_IS_JOURNALED | delete from journal_event where token = ':token' and operation = 'paSendRT' and subtype = 'RESP'"
            })
    void findsTablesThatContradictOneAnother(NodeRule rule, String mistake) throws SQLException {
        try (Connection connection = hub.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(rule.brokenIn(connection)).isEmpty();

            statement.executeUpdate(mistake.replace(":token", token).replace(":notice", notice));

            assertThat(rule.brokenIn(connection))
                    .extracting(Contradiction::subject)
                    .containsAnyOf(token, PayingPsp.CREDITOR + "/" + notice);
            connection.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RPT_FOLLOWS_ITS_HISTORY | update rpt set state = 'RT_INVIATA_PA' where iuv = ':iuv'",
                "RT_FITS_ITS_RPT | update rpt set state = 'RPT_ACCETTATA_PSP' where iuv = ':iuv'",
                "RT_FITS_ITS_RPT | delete from rt_payment where rpt = ':rpt'; delete from rt where rpt = ':rpt'",
                "RT_IS_DELIVERED_OR_OWED | update rpt set state = 'RT_ERRORE_INVIO_A_PA' where iuv = ':iuv'"
            })
    void findsRptsThatContradictTheirRts(NodeRule rule, String mistake) throws SQLException {
        String iuv = payAnRpt();
        String rpt = new NodeBook(hub.database()).rptOf(iuv);
        try (Connection connection = hub.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(rule.brokenIn(connection)).isEmpty();

            statement.executeUpdate(mistake.replace(":iuv", iuv).replace(":rpt", rpt));

            assertThat(rule.brokenIn(connection))
                    .extracting(Contradiction::subject)
                    .containsExactly(PayingPsp.CREDITOR + "/" + iuv + "/n/a");
            connection.rollback();
        }
    }

    /** An RPT whose RT its creditor has; gives its IUV. */
    private String payAnRpt() {
        JsonObject sent = hub.simulator()
                .sendRpt(Json.createObjectBuilder()
                        .add("psp", "PSPDEMO1")
                        .add("channel", "60000000001_12")
                        .build());
        String iuv = sent.getJsonArray("rpts").getJsonObject(0).getString("iuv");
        NodeBook node = new NodeBook(hub.database());
        Patience.ofSeconds(20)
                .until("the RT of " + iuv, () -> node.rptStatesOf(iuv).contains("RT_ACCETTATA_PA"));
        return iuv;
    }

    @Test
    void findsATransactionInDoubt() throws SQLException {
        try (Connection connection = hub.database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("update position set version = version where notice_number = '" + notice + "'");
            statement.execute("prepare transaction 'left by somebody'");
            connection.setAutoCommit(true);

            List<Contradiction> found = NodeRule.NOTHING_IN_DOUBT.brokenIn(connection);

            statement.execute("rollback prepared 'left by somebody'");
            assertThat(found).extracting(Contradiction::subject).containsExactly("left by somebody");
        }
    }

    @Test
    void findsAnOutcomeThatTheNodeDoesNotHold() {
        ToldOutcome lost = new ToldOutcome("a".repeat(32), true, "OK");
        ToldOutcome contrary = new ToldOutcome(token, false, "OK");
        ToldOutcome unanswered = new ToldOutcome(token, true, ToldOutcome.NONE);

        assertThat(rulesBroken(List.of(), List.of(lost), List.of())).contains("OUTCOME_IS_KEPT");
        assertThat(rulesBroken(List.of(), List.of(contrary), List.of())).contains("OUTCOME_IS_KEPT");
        assertThat(rulesBroken(List.of(), List.of(unanswered), List.of())).contains("OUTCOME_IS_ANSWERED");
    }

    /** There is nothing left to make an RT of, and the PSP is told that it is late. */
    @Test
    void allowsALateOutcomeOfAClassicCreditorToBeNowhere() {
        String classic = PayingPsp.tokenOf(psp.activateShortly(Notices.payable("03")));
        NodeBook node = new NodeBook(hub.database());
        Patience.ofSeconds(20).until("the cancellation", () -> {
            hub.monitoring().trigger("mod3CancelV1");
            return node.statesOf(classic).contains("CANCELLED_NORPT");
        });

        assertThat(PayingPsp.answerOf(psp.sendOutcome(classic, "OK"))).isEqualTo("PPT_TOKEN_SCADUTO");

        assertThat(node.statesOf(classic)).endsWith("CANCELLED_NORPT");
        assertThat(rulesBroken(psp.opened(), psp.told(), List.of())).doesNotContain("OUTCOME_IS_KEPT");
    }

    @Test
    void findsASessionThatOnlyOneSideKnows() {
        OpenedSession lost = new OpenedSession("a".repeat(32), "77777777777/" + notice);

        assertThat(rulesBroken(List.of(lost), psp.told(), List.of())).contains("SESSION_IS_KEPT");
        assertThat(rulesBroken(psp.opened(), List.of(), List.of())).contains("OUTCOME_IS_NOT_MADE_UP");
    }

    @Test
    void findsReceiptsThatAreTooManyOrMissing() {
        HeardReceipt receipt = new HeardReceipt(token, STATION, "77777777777/" + notice);
        HeardReceipt ofNothing = new HeardReceipt("a".repeat(32), STATION, "77777777777/" + notice);

        assertThat(rulesBroken(List.of(), List.of(), List.of(receipt, receipt))).contains("RECEIPT_IS_TAKEN_ONCE");
        assertThat(rulesBroken(List.of(), List.of(), List.of(receipt, ofNothing)))
                .contains("RECEIPT_IS_OF_A_PAYMENT", "NOTICE_IS_PAID_ONCE");
        assertThat(rulesBroken(List.of(), List.of(), List.of())).contains("RECEIPT_IS_NOT_LOST");
    }

    @Test
    void findsAReceiptThatWasSentAgainForNoReason() {
        RepeatedReceipt answerWasLost = new RepeatedReceipt(token, STATION, Instant.EPOCH);
        RepeatedReceipt answerWasRecorded =
                new RepeatedReceipt(token, STATION, Instant.now().plusSeconds(1));

        assertThat(rulesBroken(repeated(answerWasLost))).doesNotContain("RECEIPT_IS_AT_REST_ONCE_ACCEPTED");
        assertThat(rulesBroken(repeated(answerWasRecorded))).contains("RECEIPT_IS_AT_REST_ONCE_ACCEPTED");
    }

    private static SimulatorBooks repeated(RepeatedReceipt receipt) {
        return new SimulatorBooks(List.of(), List.of(), List.of(), List.of(receipt));
    }

    @Test
    void findsNothingInBooksThatAgree() {
        List<HeardReceipt> heard = SimulatorBooks.read(hub.simulator())
                .andHeard(creditor.receipts())
                .heard();

        assertThat(rulesBroken(psp.opened(), psp.told(), heard)).isEmpty();
    }

    private List<String> rulesBroken(List<OpenedSession> opened, List<ToldOutcome> told, List<HeardReceipt> heard) {
        return rulesBroken(new SimulatorBooks(opened, told, heard, List.of()));
    }

    private List<String> rulesBroken(SimulatorBooks books) {
        return LedgerComparison.of(hub.database(), books).contradictions().stream()
                .map(Contradiction::rule)
                .toList();
    }
}
