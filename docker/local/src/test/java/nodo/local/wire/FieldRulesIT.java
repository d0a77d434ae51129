package nodo.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nodo.local.LocalHub;
import nodo.local.ScriptedCreditor;
import nodo.local.SharedHub;
import nodo.local.client.Reply;
import nodo.local.client.Xml;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each field may hold, in requests and in the creditor's answers. Source: validation §1.4, §1.6 and §3. */
@ExtendWith(SharedHub.class)
class FieldRulesIT {

    private static final AtomicLong KEY = new AtomicLong(1_000_000_000L);

    private final LocalHub hub;
    private final ScriptedCreditor creditor;

    FieldRulesIT(LocalHub hub, ScriptedCreditor creditor) {
        this.hub = hub;
        this.creditor = creditor;
    }

    @TestFactory
    Stream<DynamicTest> verifyPaymentNotice() {
        return requests("verifyPaymentNotice");
    }

    @TestFactory
    Stream<DynamicTest> activatePaymentNotice() {
        return requests("activatePaymentNotice");
    }

    @TestFactory
    Stream<DynamicTest> activatePaymentNoticeV2() {
        return requests("activatePaymentNoticeV2");
    }

    @TestFactory
    Stream<DynamicTest> activateIOPayment() {
        return requests("activateIOPayment");
    }

    @TestFactory
    Stream<DynamicTest> sendPaymentOutcome() {
        return requests("sendPaymentOutcome");
    }

    @TestFactory
    Stream<DynamicTest> sendPaymentOutcomeV2() {
        return requests("sendPaymentOutcomeV2");
    }

    @TestFactory
    Stream<DynamicTest> verificaBollettino() {
        return requests("verificaBollettino");
    }

    @TestFactory
    Stream<DynamicTest> demandPaymentNotice() {
        return requests("demandPaymentNotice");
    }

    @TestFactory
    Stream<DynamicTest> nodoChiediCatalogoServiziV2() {
        return requests("nodoChiediCatalogoServiziV2");
    }

    @TestFactory
    Stream<DynamicTest> paVerifyPaymentNotice() {
        return answers("paVerifyPaymentNotice", "verifyPaymentNotice", "11");
    }

    @TestFactory
    Stream<DynamicTest> paVerifyPaymentNoticeForTheBollettino() {
        return answers("paVerifyPaymentNotice", "verificaBollettino", "11");
    }

    @TestFactory
    Stream<DynamicTest> paDemandPaymentNotice() {
        return answers("paDemandPaymentNotice", "demandPaymentNotice", "11");
    }

    @TestFactory
    Stream<DynamicTest> paGetPayment() {
        return answers("paGetPayment", "activatePaymentNotice", "11");
    }

    @TestFactory
    Stream<DynamicTest> paGetPaymentV2() {
        return answers("paGetPaymentV2", "activatePaymentNoticeV2", "12");
    }

    private Stream<DynamicTest> requests(String operation) {
        FieldTable table = FieldTable.of(operation, "request");
        return table.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    String request = table.message().with(variables(operation, row));

                    Reply reply =
                            hub.portOf(operation).post(operation, row.mutation().of(request));

                    assertAnswer(reply, row);
                }));
    }

    private Stream<DynamicTest> answers(String asked, String operation, String segregationCode) {
        FieldTable table = FieldTable.of(asked, "answer");
        Template message = FieldTable.of(operation, "request").message();
        return table.rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    String notice = Notices.payable(segregationCode);
                    String request = message.with(variables(notice));
                    String answer = row.mutation().of(table.message().with(variables(notice)));
                    creditor.willAnswer(ScriptedCreditor.subjectOf(request), 200, answer);

                    Reply reply = hub.pspPort().post(operation, request);

                    assertAnswer(reply, row);
                }));
    }

    private static void assertAnswer(Reply reply, FieldTable.Row row) {
        assertThat(reply.status()).isEqualTo(200);
        String code = Xml.value(reply.body(), "faultCode");
        String outcome = Xml.value(reply.body(), "outcome");
        assertThat("OK".equals(outcome) ? FieldTable.ACCEPTED : code)
                .as(reply.text())
                .isEqualTo(row.expected());
    }

    private Map<String, String> variables(String operation, FieldTable.Row row) {
        Map<String, String> variables = variables(Notices.payable("11"));
        boolean outcome = operation.startsWith("sendPaymentOutcome");
        variables.put("token", outcome && FieldTable.ACCEPTED.equals(row.expected()) ? openSession() : "0".repeat(32));
        return variables;
    }

    private static Map<String, String> variables(String notice) {
        Map<String, String> variables = new HashMap<>();
        variables.put("notice", notice);
        variables.put("iuv", notice.substring(1));
        variables.put("data", Base64.getEncoder().encodeToString(notice.getBytes(StandardCharsets.US_ASCII)));
        variables.put("key", "60000000001_" + KEY.incrementAndGet());
        return variables;
    }

    private String openSession() {
        String operation = "activatePaymentNotice";
        String request = FieldTable.of(operation, "request").message().with(variables(Notices.payable("11")));
        return Xml.value(hub.pspPort().post(operation, request).body(), "paymentToken");
    }
}
