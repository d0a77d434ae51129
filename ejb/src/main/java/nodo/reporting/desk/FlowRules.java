package nodo.reporting.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.TakesPart;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.registry.CreditorInstitution;
import nodo.registry.Registry;
import nodo.reporting.Flow;
import nodo.reporting.FlowContent;
import nodo.reporting.FlowSeries;

/**
 * What a reporting flow must meet, in the order in which PSPs are told: its creditor and identifier, then its place
 * among the revisions, then what its document says.
 *
 * <p>Source: fdr §2 and §5.1; the numbers are those of the table there.
 */
final class FlowRules {

    private static final int LENGTH_OF_DATE = 10;
    private static final int LONGEST_ID = 35;

    /** Rows 3 and 4. */
    static final List<Check<Named>> NAME = Check.joined(
            TakesPart.creditor(Named::creditor),
            List.of(
                    semantic(
                            "the identifier has a length that is possible",
                            named -> within(named.flowId().length(), LENGTH_OF_DATE, LONGEST_ID),
                            named -> Descriptions.FLOW_ID_OF_WRONG_LENGTH),
                    semantic(
                            "the identifier begins with a date",
                            named -> beginsWithDate(named.flowId()),
                            named -> Descriptions.MALFORMED_FLOW_ID),
                    semantic(
                            "the PSP's id and a hyphen follow",
                            named -> namesPsp(named.flowId(), named.psp()),
                            named -> Descriptions.MALFORMED_FLOW_ID)));

    /** Rows 5 to 7. */
    static final List<Check<Revision>> REVISION = List.of(
            semantic(
                    "no revision has the same time",
                    revision -> !revision.sameTimeIsHere(),
                    revision -> Descriptions.flowIsHere(revision.flowId())),
            semantic(
                    "it is later than the one in force",
                    revision -> revision.inForce()
                            .map(flow -> flow.at().isBefore(revision.at().toInstant()))
                            .orElse(true),
                    revision -> Descriptions.newerFlowIsHere(revision.flowId())),
            semantic(
                    "it is for the same creditor",
                    revision -> revision.inForce()
                            .map(flow -> flow.creditor().equals(revision.creditor()))
                            .orElse(true),
                    revision -> Descriptions.flowOfAnotherCreditor(revision.flowId())));

    /** Rows 9 and 10, and the comparison that is off unless asked for. */
    static final List<Check<Inside>> CONTENT = List.of(
            semantic(
                    "the identifiers agree",
                    inside -> inside.content().flowId().equals(inside.command().flowId()),
                    inside -> Descriptions.differsInsideFlow("identificativoFlusso")),
            semantic(
                    "the times agree",
                    inside -> asWritten(inside.content().at())
                            .equals(asWritten(inside.command().at())),
                    inside -> Descriptions.differsInsideFlow("dataOraFlusso")),
            semantic(
                    "number and total are those of the payments",
                    inside -> !inside.checkTotals() || inside.content().addsUp(),
                    inside -> Descriptions.FLOW_DOES_NOT_ADD_UP));

    private FlowRules() {}

    private static <C> Check<C> semantic(String name, Predicate<C> holds, Function<C, String> description) {
        return new Check<>(name, holds, subject -> new Refusal(FaultCode.PPT_SEMANTICA, description.apply(subject)));
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }

    /** Whether an identifier has a date where it must have one. */
    static boolean beginsWithDate(String flowId) {
        return flowId.length() >= LENGTH_OF_DATE && isDate(flowId.substring(0, LENGTH_OF_DATE));
    }

    /** Whether an identifier has the PSP's id and a hyphen where it must have them. */
    static boolean namesPsp(String flowId, String psp) {
        return flowId.startsWith(psp + "-", LENGTH_OF_DATE);
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }

    private static LocalDateTime asWritten(OffsetDateTime moment) {
        return moment.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * A flow by its name.
     *
     * @param psp who sends it
     * @param flowId its identifier
     * @param creditor whom it is for, if known
     */
    record Named(String psp, String flowId, Optional<CreditorInstitution> creditor) {

        static Named of(SendFlow command, Registry registry) {
            return new Named(command.caller().psp(), command.flowId(), registry.creditor(command.creditor()));
        }
    }

    /**
     * A flow among its revisions.
     *
     * @param flowId its identifier
     * @param creditor whom it is for
     * @param at its time
     * @param inForce the revision that it would follow
     * @param sameTimeIsHere whether any revision has its time
     */
    record Revision(String flowId, String creditor, OffsetDateTime at, Optional<Flow> inForce, boolean sameTimeIsHere) {

        static Revision of(SendFlow command, FlowSeries series, boolean sameTimeIsHere) {
            return new Revision(command.flowId(), command.creditor(), command.at(), series.current(), sameTimeIsHere);
        }
    }

    /**
     * A flow beside its document.
     *
     * @param command the flow
     * @param content its document
     * @param checkTotals whether they are compared
     */
    record Inside(SendFlow command, FlowContent content, boolean checkTotals) {}
}
