package nodo.reporting.desk;

import java.time.OffsetDateTime;
import nodo.reporting.FlowHead;

/**
 * A PSP begins a flow: createEmptyFlow. Source: fdr §6.3, CreateFlowRequest.
 *
 * @param name the flow's name in the path, any text
 * @param fdr its name in the body, of the form that names have
 * @param at its time
 * @param head what else it says of itself
 * @param psp sender.pspId
 * @param broker sender.pspBrokerId
 * @param channel sender.channelId
 * @param creditor receiver.organizationId
 */
public record NewFlow(
        String name,
        String fdr,
        OffsetDateTime at,
        FlowHead head,
        String psp,
        String broker,
        String channel,
        String creditor) {}
