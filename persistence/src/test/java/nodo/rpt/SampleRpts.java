package nodo.rpt;

import java.time.Instant;
import java.util.Optional;
import nodo.money.Euro;
import nodo.notice.FiscalCode;
import nodo.registry.PaymentModel;

/** RPTs to test with. */
public final class SampleRpts {

    /** When they come. */
    public static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");

    private SampleRpts() {}

    /** A key of a number. */
    public static RptKey key(int number) {
        return new RptKey(new FiscalCode("77777777777"), "IUV" + number, "n/a");
    }

    /** An RPT that came. */
    public static Rpt received(RptKey key) {
        return received(key, Optional.empty());
    }

    /** An RPT that came in a cart. */
    public static Rpt inCart(RptKey key, String cart) {
        return received(key, Optional.of(cart));
    }

    private static Rpt received(RptKey key, Optional<String> cart) {
        RptRoute route = new RptRoute(
                "77777777777_01", "77777777777", "PSP1", "60000000001", "60000000001_01", PaymentModel.DIFFERITO);
        RptTerms terms = new RptTerms("BBT", Euro.of("10.50"), 1);
        return new Rpt(key, route, terms, cart, NOON, "nodoInviaRPT");
    }

    /** An RPT that its PSP accepted. */
    public static Rpt atThePsp(RptKey key) {
        Rpt rpt = received(key);
        rpt.moveTo(RptState.RPT_ACCETTATA_NODO, NOON, "nodoInviaRPT");
        rpt.moveTo(RptState.RPT_INVIATA_A_PSP, NOON, "nodoInviaRPT");
        rpt.moveTo(RptState.RPT_ACCETTATA_PSP, NOON, "pspInviaRPT");
        return rpt;
    }
}
