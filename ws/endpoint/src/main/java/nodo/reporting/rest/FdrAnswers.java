package nodo.reporting.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import nodo.exchange.rest.JsonAnswers;
import nodo.reporting.Flow;
import nodo.reporting.FlowHead;
import nodo.reporting.FlowPayment;
import nodo.reporting.FlowStatus;
import nodo.reporting.Page;
import nodo.reporting.Paged;

/** Writes the answers of the API. Source: fdr §6.3. */
final class FdrAnswers {

    private static final String PUBLISHED = "PUBLISHED";

    private FdrAnswers() {}

    /** GenericResponse. */
    static JsonObject message(String text) {
        return JsonAnswers.object().add("message", text).build();
    }

    /** The envelope of every list. */
    static <T> JsonObject page(Page page, Paged<T> found, Function<T, JsonObjectBuilder> json) {
        long pages = (found.count() + page.size() - 1) / page.size();
        return JsonAnswers.object()
                .add(
                        "metadata",
                        JsonAnswers.object()
                                .add("pageSize", page.size())
                                .add("pageNumber", page.number())
                                .add("totPage", pages))
                .add("count", found.count())
                .add("data", JsonAnswers.array(found.elements(), json))
                .build();
    }

    /** FlowByCICreated. */
    static JsonObjectBuilder created(Flow flow) {
        JsonObjectBuilder json = JsonAnswers.object().add("fdr", flow.flowId()).add("organizationId", flow.creditor());
        flow.number().ifPresent(number -> json.add("revision", number));
        return json.add("created", text(flow.receivedAt()));
    }

    /** FlowByCIPublished. */
    static JsonObjectBuilder publishedForCreditor(Flow flow) {
        return published(JsonAnswers.object().add("fdr", flow.flowId()).add("organizationId", flow.creditor()), flow);
    }

    /** FlowByPSP. */
    static JsonObjectBuilder publishedByPsp(Flow flow) {
        return published(JsonAnswers.object().add("fdr", flow.flowId()).add("pspId", flow.psp()), flow)
                .add("flowDate", text(flow.at()));
    }

    private static JsonObjectBuilder published(JsonObjectBuilder json, Flow flow) {
        flow.number().ifPresent(number -> json.add("revision", number));
        flow.publishedAt().ifPresent(moment -> json.add("published", text(moment)));
        return json;
    }

    /** SingleFlowCreatedResponse and SingleFlowResponse. */
    static JsonObject single(Flow flow) {
        FlowHead head = flow.head();
        JsonObjectBuilder json = JsonAnswers.object()
                .add(
                        "status",
                        flow.status() == FlowStatus.VALID
                                ? PUBLISHED
                                : flow.status().name());
        json.add("created", text(flow.receivedAt()))
                .add("updated", text(flow.updatedAt()))
                .add("fdr", flow.flowId())
                .add("fdrDate", text(flow.at()))
                .add("regulation", head.regulation())
                .add("regulationDate", head.regulationDate().toString());
        head.bic().ifPresent(bic -> json.add("bicCodePouringBank", bic));
        json.add("sender", sender(flow, head)).add("receiver", receiver(flow, head));
        return published(json, flow)
                .add("computedTotPayments", flow.found().payments())
                .add("computedSumPayments", flow.found().amount())
                .add("totPayments", head.told().payments())
                .add("sumPayments", head.told().amount())
                .build();
    }

    private static JsonObjectBuilder sender(Flow flow, FlowHead head) {
        return JsonAnswers.object()
                .add("type", head.sender().type().name())
                .add("id", head.sender().id())
                .add("pspId", flow.psp())
                .add("pspName", head.sender().name().orElse(flow.psp()))
                .add("pspBrokerId", flow.pspBroker())
                .add("channelId", flow.channel());
    }

    private static JsonObjectBuilder receiver(Flow flow, FlowHead head) {
        return JsonAnswers.object()
                .add("id", head.receiver().id())
                .add("organizationId", flow.creditor())
                .add("organizationName", head.receiver().name().orElse(flow.creditor()));
    }

    /** Payment. */
    static JsonObjectBuilder payment(FlowPayment payment) {
        return JsonAnswers.object()
                .add("index", payment.index())
                .add("iuv", payment.iuv())
                .add("iur", payment.iur())
                .add("idTransfer", payment.transferIndex().orElse(1))
                .add("pay", payment.amount().amount())
                .add("payStatus", payment.outcome().name())
                .add(
                        "payDate",
                        text(payment.moment()
                                .orElseGet(() -> payment.date().atStartOfDay().toInstant(ZoneOffset.UTC))));
    }

    private static String text(Instant moment) {
        return moment.toString();
    }
}
