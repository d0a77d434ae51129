package nodo.simulator.notice;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import nodo.simulator.json.JsonText;
import nodo.simulator.json.Members;

/**
 * A position as JSON: what REST shows, and what it takes.
 *
 * <p>A position that is put names only what differs from the one that is there: absent members keep their value.
 * Nothing is checked against the registry or the limits of the protocol, since a creditor that says something wrong is
 * what such a position is for.
 */
public final class PositionJson {

    /** A person or a company. */
    private enum Subject {
        F,
        G
    }

    private PositionJson() {}

    /** The members of a position. */
    public static JsonObjectBuilder write(Position position) {
        var transfers = JsonText.array();
        position.transfers().forEach(transfer -> transfers.add(write(transfer)));
        return JsonText.object()
                .add("creditor", position.creditor())
                .add("noticeNumber", position.notice().digits())
                .add("creditorReferenceId", position.notice().creditorReferenceId())
                .add("state", position.state().name())
                .add("amount", position.amount().toString())
                .add("companyName", position.companyName())
                .add("officeName", position.officeName())
                .add("description", position.description())
                .add("dueDate", position.dueDate().toString())
                .add("debtor", write(position.debtor()))
                .add("transfers", transfers)
                .add("metadata", write(position.metadata()));
    }

    /**
     * A position that differs from a given one in the given members.
     *
     * @throws nodo.simulator.json.InvalidOrder if a member cannot be read
     */
    public static Position read(JsonObject changes, Position basis) {
        Members members = Members.of(changes);
        List<Transfer> transfers = members.objects("transfers").stream()
                .map(PositionJson::transfer)
                .toList();
        Map<String, String> metadata = members.textByName("metadata");
        Position position = new Position(
                basis.creditor(),
                members.text("companyName", basis.companyName()),
                members.text("officeName", basis.officeName()),
                basis.notice(),
                members.choice("state", PositionState.class, basis.state()),
                members.text("description", basis.description()),
                members.date("dueDate", basis.dueDate()),
                members.object("debtor").map(PositionJson::debtor).orElse(basis.debtor()),
                changes.containsKey("transfers") ? transfers : basis.transfers(),
                changes.containsKey("metadata") ? metadata : basis.metadata());
        List.of("creditor", "noticeNumber", "creditorReferenceId", "amount").forEach(members::optionalText);
        members.end();
        return position;
    }

    private static JsonObjectBuilder write(Debtor debtor) {
        return JsonText.object()
                .add("type", debtor.type())
                .add("code", debtor.code())
                .add("fullName", debtor.fullName())
                .add("address", write(debtor.address()));
    }

    private static Debtor debtor(Members members) {
        Debtor debtor = new Debtor(
                members.choice("type", Subject.class, Subject.F).name(),
                members.text("code"),
                members.text("fullName"),
                members.textByName("address"));
        members.end();
        return debtor;
    }

    private static JsonObjectBuilder write(Transfer transfer) {
        JsonObjectBuilder object = JsonText.object()
                .add("id", transfer.id())
                .add("amount", transfer.amount().toString())
                .add("fiscalCode", transfer.fiscalCode())
                .add("companyName", transfer.companyName())
                .add("remittance", transfer.remittance())
                .add("category", transfer.category())
                .add("metadata", write(transfer.metadata()));
        if (transfer.credit() instanceof Credit.Account account) {
            return object.add("iban", account.iban()).add("postalIban", account.postalIban());
        }
        Credit.Stamp stamp = (Credit.Stamp) transfer.credit();
        return object.add("documentHash", stamp.documentHash()).add("province", stamp.province());
    }

    private static Transfer transfer(Members members) {
        Transfer transfer = new Transfer(
                members.count("id", 1, 0, 99),
                amount(members),
                members.text("fiscalCode"),
                members.text("companyName", "Ente beneficiario"),
                credit(members),
                members.text("remittance", "Causale"),
                members.text("category", "9/0101108TS/"),
                members.textByName("metadata"));
        members.end();
        return transfer;
    }

    private static Amount amount(Members members) {
        try {
            return Amount.parse(members.text("amount"));
        } catch (IllegalArgumentException e) {
            throw members.invalid("amount", "must be written as 10.00");
        }
    }

    private static Credit credit(Members members) {
        return members.optionalText("documentHash")
                .<Credit>map(hash -> new Credit.Stamp(hash, members.text("province", "RM")))
                .orElseGet(() -> new Credit.Account(members.text("iban"), members.text("postalIban", "")));
    }

    private static JsonObjectBuilder write(Map<String, String> texts) {
        JsonObjectBuilder object = JsonText.object();
        texts.forEach(object::add);
        return object;
    }
}
