package nodo.reporting.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nodo.reporting.FlowHead;
import nodo.reporting.FlowPayment;
import nodo.reporting.FlowReceiver;
import nodo.reporting.FlowSender;
import nodo.reporting.FlowTotals;
import nodo.reporting.PaymentOutcome;
import nodo.reporting.SenderType;
import nodo.reporting.desk.NewFlow;

/** Reads the bodies of the API, member by member in the order of its schemas. Source: fdr §6.3. */
final class FdrRequests {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9\\-_]{1,35}");
    private static final Pattern PASSWORD = Pattern.compile("\\w{8,15}");
    private static final int LONGEST_ID = 35;
    private static final int SHORTEST_PSP_NAME = 3;
    private static final int LONGEST_PSP_NAME = 70;
    private static final int LONGEST_NAME = 140;
    private static final int MOST_AT_ONCE = 1000;
    private static final int MOST_TRANSFERS = 5;

    /** As many digits as the document has for it. */
    private static final long MOST_PAYMENTS = 999_999_999_999_999L;

    private FdrRequests() {}

    /** CreateFlowRequest. */
    static NewFlow newFlow(String name, Fields body) {
        String fdr = body.matching("fdr", NAME);
        OffsetDateTime at = body.moment("fdrDate");
        Fields sender = body.object("sender");
        FlowSender flowSender = new FlowSender(
                sender.choice("type", SenderType.class),
                id(sender, "id"),
                Optional.of(sender.text("pspName", SHORTEST_PSP_NAME, LONGEST_PSP_NAME)));
        String psp = id(sender, "pspId");
        String broker = id(sender, "pspBrokerId");
        String channel = id(sender, "channelId");
        sender.optionalMatching("password", PASSWORD);
        Fields receiver = body.object("receiver");
        FlowReceiver flowReceiver =
                new FlowReceiver(id(receiver, "id"), Optional.of(receiver.text("organizationName", 1, LONGEST_NAME)));
        String creditor = id(receiver, "organizationId");
        FlowHead head = new FlowHead(
                id(body, "regulation"),
                body.day("regulationDate"),
                flowSender,
                flowReceiver,
                body.optionalText("bicCodePouringBank", 1, LONGEST_ID),
                new FlowTotals(
                        body.number("totPayments", 1, MOST_PAYMENTS),
                        body.amount("sumPayments").amount()));
        return new NewFlow(name, fdr, at, head, psp, broker, channel, creditor);
    }

    /** AddPaymentRequest. */
    static List<FlowPayment> payments(Fields body) {
        return body.objects("payments", MOST_AT_ONCE).stream()
                .map(FdrRequests::payment)
                .toList();
    }

    private static FlowPayment payment(Fields payment) {
        long index = payment.number("index", 1, Long.MAX_VALUE);
        String iuv = id(payment, "iuv");
        String iur = id(payment, "iur");
        int transfer = (int) payment.number("idTransfer", 1, MOST_TRANSFERS);
        var amount = payment.amount("pay");
        PaymentOutcome outcome = payment.choice("payStatus", PaymentOutcome.class);
        Instant moment = payment.moment("payDate").toInstant();
        return new FlowPayment(
                index,
                iuv,
                iur,
                Optional.of(transfer),
                amount,
                outcome,
                moment.atZone(ITALY).toLocalDate(),
                Optional.of(moment));
    }

    /** DeletePaymentRequest. */
    static List<Long> indexes(Fields body) {
        return body.numbers("indexList", MOST_AT_ONCE);
    }

    private static String id(Fields fields, String name) {
        return fields.text(name, 1, LONGEST_ID);
    }
}
