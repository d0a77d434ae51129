package nodo.reporting.desk;

import static nodo.exchange.desk.Check.that;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.Channel;
import nodo.registry.CreditorInstitution;
import nodo.registry.PspBroker;
import nodo.registry.Registry;
import nodo.reporting.Flow;
import nodo.reporting.FlowStatus;
import nodo.reporting.FlowTotals;

/**
 * What must be true of each step of a flow that is built over REST, in the order in which PSPs are told.
 *
 * <p>Source: fdr §6.4 and §6.5; the order is that of the codes, but for what concerns the request alone, which is first.
 */
final class DraftRules {

    /** Of a flow that is begun. */
    static final List<Check<Begin>> BEGIN = List.of(
            that(
                    "path and body name one flow",
                    begin -> begin.flow().name().equals(begin.flow().fdr()),
                    FaultCode.FDR_3010),
            that(
                    "path and body name one PSP",
                    begin -> begin.psp().equals(begin.flow().psp()),
                    FaultCode.FDR_3004),
            that("the broker is known", begin -> begin.broker().isPresent(), FaultCode.FDR_2002),
            that("the broker is enabled", begin -> begin.broker().orElseThrow().enabled(), FaultCode.FDR_2003),
            that("the channel is known", begin -> begin.channel().isPresent(), FaultCode.FDR_2004),
            that(
                    "the channel is enabled",
                    begin -> begin.channel().orElseThrow().enabled(),
                    FaultCode.FDR_2005),
            that("the channel is the broker's, who calls", Begin::channelIsTheBrokers, FaultCode.FDR_2006),
            that("the PSP uses the channel", Begin::pspUsesChannel, FaultCode.FDR_2007),
            that("the creditor is known", begin -> begin.creditor().isPresent(), FaultCode.FDR_2008),
            that(
                    "the creditor is enabled",
                    begin -> begin.creditor().orElseThrow().enabled(),
                    FaultCode.FDR_2009),
            that(
                    "the name begins with a date",
                    begin -> FlowRules.beginsWithDate(begin.flow().fdr()),
                    FaultCode.FDR_3008),
            that(
                    "the PSP's id and a hyphen follow",
                    begin -> FlowRules.namesPsp(begin.flow().fdr(), begin.psp()),
                    FaultCode.FDR_3009));

    /** Of a flow among its revisions; the last is a rule of the other way (fdr §5.1, row 7) for which this has no code. */
    static final List<Check<Next>> NEXT = List.of(
            that(
                    "it is later than the one in force",
                    next -> next.inForce()
                            .map(flow -> flow.at().isBefore(next.flow().at()))
                            .orElse(true),
                    FaultCode.FDR_3011),
            that(
                    "it is for the same creditor",
                    next -> next.inForce()
                            .map(flow -> flow.creditor().equals(next.flow().creditor()))
                            .orElse(true),
                    FaultCode.FDR_1000,
                    "Esiste già un flusso pubblicato con lo stesso nome per un altro ente creditore."));

    /** Of payments that are added. */
    static final List<Check<Indexes>> ADD = List.of(
            that("no index stands twice", Indexes::areDistinct, FaultCode.FDR_3005),
            that("no index is taken", indexes -> indexes.here().payments() == 0, FaultCode.FDR_3006));

    /** Of payments that are taken out. */
    static final List<Check<Indexes>> TAKE = List.of(
            that(
                    "the flow has payments",
                    indexes -> indexes.draft().status() == FlowStatus.INSERTED,
                    FaultCode.FDR_3003),
            that("no index stands twice", Indexes::areDistinct, FaultCode.FDR_3005),
            that(
                    "every index is there",
                    indexes -> indexes.here().payments() == indexes.asked().size(),
                    FaultCode.FDR_3007));

    /** Of a flow that is published. */
    static final List<Check<Flow>> PUBLISH = List.of(
            that("the flow has payments", draft -> draft.status() == FlowStatus.INSERTED, FaultCode.FDR_3003),
            that(
                    "their number is the one that was told",
                    draft -> draft.found().payments() == draft.head().told().payments(),
                    FaultCode.FDR_4001),
            that(
                    "their sum is the one that was told",
                    draft -> draft.found().equals(draft.head().told()),
                    FaultCode.FDR_4002));

    private DraftRules() {}

    /** The refusal of a flow that is not there. */
    static Refusal notFound(String fdr) {
        return new Refusal(FaultCode.FDR_3001, "Flusso [" + fdr + "] non trovato.");
    }

    /**
     * A flow that is begun, beside what the registry knows.
     *
     * @param registry the snapshot that the request is judged by
     * @param psp the PSP of the path
     * @param caller the channel whose key the caller has
     * @param flow the flow
     */
    record Begin(Registry registry, String psp, Channel caller, NewFlow flow) {

        Optional<PspBroker> broker() {
            return registry.pspBroker(flow.broker());
        }

        Optional<Channel> channel() {
            return registry.channel(flow.channel());
        }

        Optional<CreditorInstitution> creditor() {
            return registry.creditor(flow.creditor());
        }

        boolean channelIsTheBrokers() {
            return channel().orElseThrow().brokerId().equals(flow.broker())
                    && caller.brokerId().equals(flow.broker());
        }

        boolean pspUsesChannel() {
            return registry.link(psp, flow.channel()).isPresent();
        }
    }

    /**
     * A draft among the revisions of its name.
     *
     * @param flow the draft
     * @param inForce the revision that it would follow
     */
    record Next(Flow flow, Optional<Flow> inForce) {}

    /**
     * Payments of a draft by their indexes.
     *
     * @param draft the draft
     * @param asked the indexes that the request names
     * @param here number and sum of the draft's payments that have them
     */
    record Indexes(Flow draft, List<Long> asked, FlowTotals here) {

        boolean areDistinct() {
            return new HashSet<>(asked).size() == asked.size();
        }
    }
}
