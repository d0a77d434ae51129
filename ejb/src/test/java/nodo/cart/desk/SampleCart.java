package nodo.cart.desk;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.Iban;
import nodo.registry.Registry;
import nodo.registry.SmallRegistry;
import nodo.rpt.partner.RptDocument;

/** Contents of carts to test with: two creditors of the small registry that share a notice. */
final class SampleCart {

    static final String FIRST = "77777777777";
    static final String SECOND = "88888888888";
    static final String IUV = "01000000000000123";
    static final String ID = FIRST + "3" + IUV + "-00001";
    static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    static final Iban ACCOUNT_OF_FIRST = new Iban("IT60X0542811101000000123456");
    static final Iban ACCOUNT_OF_SECOND = new Iban("IT33I0760103200001234567890");

    private static final String CITIZEN = "RSSMRA80A01H501U";

    private SampleCart() {}

    static SharedNotice shared() {
        return of(first(), second());
    }

    static SharedNotice of(RptDocument... rpts) {
        return named(ID, rpts);
    }

    static SharedNotice named(String id, RptDocument... rpts) {
        return new SharedNotice(id, List.of(rpts), true, registry(), TODAY);
    }

    static Registry registry() {
        return SmallRegistry.demo();
    }

    static RptDocument first() {
        return rpt(FIRST, IUV, ID, credits(1, ACCOUNT_OF_FIRST));
    }

    static RptDocument second() {
        return rpt(SECOND, IUV, ID, credits(1, ACCOUNT_OF_SECOND));
    }

    static List<RptDocument.Line> credits(int lines, Iban account) {
        return Collections.nCopies(
                lines,
                new RptDocument.Line(Euro.of("10.00"), Optional.of(account), Optional.empty(), Optional.empty()));
    }

    static RptDocument rpt(String creditor, String iuv, String ccp, List<RptDocument.Line> lines) {
        return rpt(creditor, iuv, ccp, TODAY, lines);
    }

    static RptDocument rpt(String creditor, String iuv, String ccp, LocalDate day, List<RptDocument.Line> lines) {
        Euro total = Euro.of(lines.size() * 10 + ".00");
        return new RptDocument(
                creditor, iuv, ccp, day, "BBT", Optional.empty(), total, Optional.empty(), CITIZEN, lines);
    }

    static RptDocument paidBy(String payer, String debtor) {
        RptDocument rpt = first();
        return new RptDocument(
                rpt.creditor(),
                rpt.iuv(),
                rpt.ccp(),
                rpt.executionDay(),
                rpt.paymentType(),
                rpt.debitIban(),
                rpt.total(),
                Optional.of(payer).filter(code -> !code.isEmpty()),
                debtor,
                rpt.payments());
    }
}
