package nodo.local.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The books of EC, node and PSP about payments of the classic model, side by side.
 *
 * <ul>
 *   <li>no RPT that the hub accepted is lost, and the PSP gets it once;
 *   <li>no RT that the hub accepted is lost: the EC has it, byte for byte, or it is owed to the EC;
 *   <li>the EC takes one RT for each RPT, hears no more of it once its answer was recorded, and is told of a payment only
 *       what a PSP said, by an RT or by an outcome of the notice model.
 * </ul>
 *
 * <p>What is compared is what the books of EC and PSP are about; the node may have more, of partners that keep no books.
 */
final class RptComparison {

    private static final String PAID = "0";

    private final ClassicBook book;
    private final Map<String, NodeRpt> node;
    private final Set<String> paidTokens;
    private final Set<String> toldDigests;
    private final Set<String> takenDigests;
    private final List<Contradiction> found = new ArrayList<>();

    private RptComparison(ClassicBook book, Map<String, NodeRpt> node, Set<String> paidTokens) {
        this.book = book;
        this.node = node;
        this.paidTokens = paidTokens;
        this.toldDigests = book.told().stream().map(ToldRt::digest).collect(Collectors.toSet());
        this.takenDigests = book.heard().stream()
                .filter(HeardRt::accepted)
                .map(HeardRt::digest)
                .collect(Collectors.toSet());
    }

    /**
     * Compares.
     *
     * @param paidTokens the sessions that PSPs of the notice model told to be paid: the node makes the RT of each
     */
    static List<Contradiction> contradictions(ClassicBook book, Map<String, NodeRpt> node, Set<String> paidTokens) {
        RptComparison comparison = new RptComparison(book, node, paidTokens);
        book.sent().forEach(comparison::checkSent);
        comparison.checkTaken();
        book.told().forEach(comparison::checkTold);
        comparison.checkHeard();
        return comparison.found;
    }

    private void checkSent(SentRpt sent) {
        NodeRpt kept = node.get(sent.key());
        if (!sent.answered()) {
            broken("RPT_IS_ANSWERED", sent.key(), "the hub never answered this RPT");
        }
        if (sent.promised() && (kept == null || !kept.digest().equals(sent.digest()))) {
            broken("RPT_IS_KEPT", sent.key(), "the hub accepted an RPT that it does not hold");
        }
    }

    private void checkTaken() {
        for (TakenRpt taken : book.taken()) {
            NodeRpt kept = node.get(taken.key());
            if (taken.repeated()) {
                broken("RPT_COMES_ONCE", taken.key(), "the PSP has it, and was sent it again");
            }
            if (taken.accepted() && (kept == null || kept.withoutPsp())) {
                broken(
                        "RPT_IS_WITH_ITS_PSP",
                        taken.key(),
                        "the PSP has it, the node holds " + (kept == null ? "nothing" : kept.state()));
            }
        }
    }

    private void checkTold(ToldRt told) {
        NodeRpt kept = node.get(told.key());
        if (!told.answered()) {
            broken("RT_IS_ANSWERED", told.key(), "the hub never answered this RT");
        }
        if (!told.promised()) {
            return;
        }
        if (kept == null || kept.receipt().filter(told.digest()::equals).isEmpty()) {
            broken("RT_IS_KEPT", told.key(), "the hub accepted an RT that it does not hold");
        } else if (kept.delivered().isEmpty() && !kept.owed() && !takenDigests.contains(told.digest())) {
            broken("RT_IS_NOT_LOST", told.key(), kept.state() + ", and the EC is owed nothing");
        }
    }

    private void checkHeard() {
        Map<String, HeardRt> accepted = new HashMap<>();
        for (HeardRt heard : book.heard()) {
            NodeRpt kept = node.get(heard.key());
            if (heard.accepted() && accepted.putIfAbsent(heard.key(), heard) != null) {
                broken("RT_IS_TAKEN_ONCE", heard.key(), "the EC took in two");
            }
            if (heard.accepted()
                    && (kept == null
                            || kept.receipt().filter(heard.digest()::equals).isEmpty())) {
                broken("RT_IS_THE_NODES", heard.key(), "the EC has an RT that the node does not hold");
            }
            if (heard.accepted() && PAID.equals(heard.outcome()) && !isTold(kept, heard)) {
                broken("RT_IS_NOT_MADE_UP", heard.key(), "the EC was told of a payment that no PSP told");
            }
            if (heard.repeated() && isRestless(kept, heard)) {
                broken("RT_IS_AT_REST_ONCE_ACCEPTED", heard.key(), "sent again at " + heard.at());
            }
        }
        checkDelivered(new HashSet<>(accepted.keySet()));
    }

    /** By a PSP of the classic model, or by one of the notice model, which may be one that keeps no book. */
    private boolean isTold(@Nullable NodeRpt kept, HeardRt heard) {
        return toldDigests.contains(heard.digest())
                || paidTokens.contains(heard.context())
                || kept != null && kept.ofSession();
    }

    private static boolean isRestless(@Nullable NodeRpt kept, HeardRt heard) {
        return kept != null
                && kept.delivered().filter(at -> at.isBefore(heard.at())).isPresent();
    }

    /** Who has accepted an RT has it. */
    private void checkDelivered(Set<String> accepted) {
        for (SentRpt sent : book.sent()) {
            NodeRpt kept = node.get(sent.key());
            if (kept != null && kept.delivered().isPresent() && !accepted.contains(sent.key())) {
                broken("RT_IS_WITH_ITS_EC", sent.key(), "the EC accepted an RT that it does not have");
            }
        }
    }

    private void broken(String rule, String subject, String detail) {
        found.add(new Contradiction(rule, subject, detail));
    }
}
