package nodo.simulator.notice;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A debt as its creditor keeps it: the answer to every question of the hub about one notice.
 *
 * @param creditor the fiscal code of the creditor that issued the notice
 * @param companyName the name of that creditor
 * @param officeName the office, or an empty text for none
 * @param notice its number
 * @param state what the creditor says of it
 * @param description the reason, shown to the payer
 * @param dueDate the due date; 2099-12-31 stands for none, as version 1 and 2 require one
 * @param debtor who owes
 * @param transfers the transfers that make up the amount
 * @param metadata key and value, in their order; empty for none
 */
public record Position(
        String creditor,
        String companyName,
        String officeName,
        NoticeNumber notice,
        PositionState state,
        String description,
        LocalDate dueDate,
        Debtor debtor,
        List<Transfer> transfers,
        Map<String, String> metadata) {

    /** A position; lists and maps are copied. */
    public Position {
        transfers = List.copyOf(transfers);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** What is owed: the sum of the transfers. */
    public Amount amount() {
        return Amount.sum(transfers.stream().map(Transfer::amount).toList());
    }

    /** Whether every transfer can be credited on a postal account, which verify tells as {@code allCCP}. */
    public boolean postal() {
        return transfers.stream()
                .allMatch(transfer -> transfer.credit() instanceof Credit.Account account
                        && !account.postalIban().isEmpty());
    }

    /** Whether one of the transfers buys a digital stamp. */
    public boolean stamped() {
        return transfers.stream().anyMatch(transfer -> transfer.credit() instanceof Credit.Stamp);
    }

    /** Whether the given creditor issued the notice or gets a transfer of it. */
    public boolean concerns(String fiscalCode) {
        return creditor.equals(fiscalCode)
                || transfers.stream().anyMatch(transfer -> transfer.fiscalCode().equals(fiscalCode));
    }

    /** The same debt in another state. */
    public Position in(PositionState other) {
        return new Position(
                creditor, companyName, officeName, notice, other, description, dueDate, debtor, transfers, metadata);
    }
}
