package nodo.simulator.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nodo.simulator.registry.Creditor;
import nodo.simulator.registry.Registry;

/**
 * Makes the debt position that a notice number stands for.
 *
 * <p>The table is in the package description. The same number always gives the same position.
 */
public final class PositionRule {

    /** What version 1 and 2 of the primitives write where there is no due date. Source: ctPaymentPA, dueDate. */
    public static final LocalDate NO_DUE_DATE = LocalDate.of(2099, 12, 31);

    private static final LocalDate DUE_DATE = LocalDate.of(2031, 12, 31);
    private static final Amount STAMP_AMOUNT = new Amount(1600);
    private static final String STAMP_HASH = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final String CATEGORY = "9/0101108TS/";
    private static final PositionState[] STATES = {
        PositionState.PAYABLE,
        PositionState.UNKNOWN,
        PositionState.PAID,
        PositionState.EXPIRED,
        PositionState.CANCELLED,
        PositionState.IN_PROGRESS
    };

    private final Registry registry;

    /** A rule over the creditors of a registry. */
    public PositionRule(Registry registry) {
        this.registry = registry;
    }

    /** The position of a notice of the given creditor. */
    public Position position(Creditor creditor, NoticeNumber notice) {
        RuleDigits digits = RuleDigits.of(notice);
        Wording wording = Wording.of(digits.options());
        return new Position(
                creditor.fiscalCode(),
                creditor.businessName(),
                wording.office(),
                notice,
                digits.state() < STATES.length ? STATES[digits.state()] : PositionState.UNKNOWN,
                wording.description("Avviso " + notice),
                digits.options() == 5 ? NO_DUE_DATE : DUE_DATE,
                debtor(digits),
                transfers(creditor, notice, digits),
                wording.metadata(1));
    }

    private List<Transfer> transfers(Creditor creditor, NoticeNumber notice, RuleDigits digits) {
        List<Share> shares = shares(creditor, digits.transfers());
        List<Amount> amounts = amounts(digits, shares);
        Wording wording = Wording.of(digits.options());
        List<Transfer> transfers = new ArrayList<>();
        for (Share share : shares) {
            Amount amount = amounts.get(transfers.size());
            String remittance = "/RFB/" + notice.creditorReferenceId() + "/" + amount;
            transfers.add(new Transfer(
                    transfers.size() + 1,
                    amount,
                    share.beneficiary().fiscalCode(),
                    share.beneficiary().businessName(),
                    share.credit(),
                    wording.description(remittance),
                    CATEGORY,
                    wording.metadata(2)));
        }
        return transfers;
    }

    private List<Share> shares(Creditor creditor, int digit) {
        Creditor next = registry.after(creditor);
        return switch (digit) {
            case 2, 3, 4, 5 -> alternate(creditor, next, digit);
            case 6 -> List.of(Share.of(creditor), new Share(creditor, account(creditor, creditor.otherIban())));
            case 7 -> List.of(Share.of(next));
            case 8 -> List.of(Share.stamp(creditor));
            case 9 -> List.of(Share.of(creditor), Share.stamp(creditor));
            default -> List.of(Share.of(creditor));
        };
    }

    private static List<Share> alternate(Creditor odd, Creditor even, int count) {
        List<Share> shares = new ArrayList<>();
        for (int id = 1; id <= count; id++) {
            shares.add(Share.of(id % 2 == 1 ? odd : even));
        }
        return shares;
    }

    private static List<Amount> amounts(RuleDigits digits, List<Share> shares) {
        long money = shares.stream().filter(share -> !share.stamped()).count();
        long total = total(digits, shares.size(), money);
        List<Amount> amounts = new ArrayList<>();
        long left = total;
        for (Share share : shares) {
            amounts.add(share.stamped() ? STAMP_AMOUNT : new Amount(total / money));
            left -= share.stamped() ? 0 : total / money;
        }
        if (money > 0) {
            amounts.set(0, new Amount(amounts.get(0).cents() + left));
        }
        return amounts;
    }

    private static long total(RuleDigits digits, long transfers, long money) {
        return switch (digits.options()) {
            case 7 -> money;
            case 8 -> Amount.GREATEST.cents() - (transfers - money) * STAMP_AMOUNT.cents();
            default -> 1000 + digits.sequence() % 9000;
        };
    }

    private static Debtor debtor(RuleDigits digits) {
        Map<String, String> address = digits.options() == 4 || digits.options() == 6 ? fullAddress() : Map.of();
        long last = digits.sequence() % 10;
        if (last == 0) {
            return new Debtor("F", "ANONIMO", "ANONIMO", address);
        }
        return last % 2 == 0
                ? new Debtor("G", "99999999999", "Ditta di Prova S.r.l.", address)
                : new Debtor("F", "RSSMRA80A01H501U", "Mario Rossi", address);
    }

    private static Map<String, String> fullAddress() {
        Map<String, String> address = new TreeMap<>();
        address.put("streetName", "Via di Prova");
        address.put("civicNumber", "1/bis");
        address.put("postalCode", "00100");
        address.put("city", "Roma");
        address.put("stateProvinceRegion", "RM");
        address.put("country", "IT");
        address.put("e-mail", "mario.rossi@example.org");
        return address;
    }

    private static Credit.Account account(Creditor creditor, String iban) {
        return new Credit.Account(iban, creditor.postalIban().orElse(""));
    }

    private record Share(Creditor beneficiary, Credit credit) {

        static Share of(Creditor beneficiary) {
            return new Share(beneficiary, account(beneficiary, beneficiary.ordinaryIban()));
        }

        static Share stamp(Creditor beneficiary) {
            return new Share(beneficiary, new Credit.Stamp(STAMP_HASH, "RM"));
        }

        boolean stamped() {
            return credit instanceof Credit.Stamp;
        }
    }
}
