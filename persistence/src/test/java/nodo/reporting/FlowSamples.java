package nodo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nodo.content.Content;
import nodo.money.Euro;
import nodo.store.Store;

/** Flows for tests of their store. */
final class FlowSamples {

    static final OffsetDateTime TEN = OffsetDateTime.parse("2026-11-20T10:00:00+01:00");
    static final OffsetDateTime ELEVEN = OffsetDateTime.parse("2026-11-20T11:00:00+01:00");
    static final String ID = "2026-11-20PSP1-1";
    static final String CREDITOR = "77777777777";

    private FlowSamples() {}

    static FlowUpload upload(OffsetDateTime at) {
        return upload(ID, at);
    }

    static FlowUpload upload(String id, OffsetDateTime at) {
        return new FlowUpload(id, "PSP1", "BROKER", "CHANNEL", CREDITOR, at, Instant.parse("2026-11-21T08:00:00Z"));
    }

    static FlowPayment payment(long index, String iuv, Optional<Integer> transfer) {
        return payment(index, iuv, transfer, "1.00");
    }

    static FlowPayment payment(long index, String iuv, Optional<Integer> transfer, String amount) {
        return new FlowPayment(
                index,
                iuv,
                "IUR-" + iuv,
                transfer,
                Euro.of(amount),
                PaymentOutcome.EXECUTED,
                LocalDate.of(2026, 11, 19),
                Optional.empty());
    }

    static List<FlowPayment> payments(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> payment(i, "IUV" + i, i % 2 == 0 ? Optional.of(1) : Optional.empty()))
                .toList();
    }

    static FlowHead head(FlowTotals told) {
        return new FlowHead(
                "TRN",
                LocalDate.of(2026, 11, 20),
                new FlowSender(SenderType.ABI_CODE, "12345", Optional.of("Banca")),
                new FlowReceiver(CREDITOR, Optional.empty()),
                Optional.empty(),
                told);
    }

    /** Inside of a transaction. */
    static Flow published(Store store, FlowUpload upload, List<FlowPayment> payments, byte[] document) {
        return published(store, upload, head(FlowTotals.of(payments)), payments, document);
    }

    static Flow published(Store store, FlowUpload upload, FlowHead head, List<FlowPayment> payments, byte[] document) {
        Flows flows = new Flows(store.entityManager());
        FlowSeries series = flows.lockSeries(upload.key());
        Flow flow = flows.receive(upload, Content.of(document));
        FlowRows rows = flows.rows(flow);
        payments.forEach(rows);
        flows.publish(series, flow, new FlowContent(upload.flowId(), upload.at(), head, FlowTotals.of(payments)), rows);
        return flow;
    }
}
