package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nodo.cart.Cart;
import nodo.cart.CartTerms;
import nodo.cart.Carts;
import nodo.exchange.desk.Exchange;
import nodo.exchange.desk.Exchanges;
import nodo.money.Euro;
import nodo.notice.Iban;
import nodo.notice.Payment;
import nodo.notice.Transfer;
import nodo.offer.desk.OfferQuery;
import nodo.offer.desk.Offers;
import nodo.offer.desk.PaymentPath;
import nodo.registry.ServiceLanguage.Language;
import nodo.registry.desk.Registries;
import nodo.wisp.ParkedSession;
import nodo.wisp.partner.ParkedDocument;

/** listaPSP: the services that a payer may choose from. Source: validation A.2; registry §5 and §7. */
@ApplicationScoped
public class FittingServices {

    private final Exchanges exchanges;
    private final Registries registries;
    private final ParkedPayments payments;
    private final NoticePayments notices;
    private final Carts carts;
    private final Offers offers;

    @Inject
    public FittingServices(
            Exchanges exchanges,
            Registries registries,
            ParkedPayments payments,
            NoticePayments notices,
            Carts carts,
            Offers offers) {
        this.exchanges = exchanges;
        this.registries = registries;
        this.payments = payments;
        this.notices = notices;
        this.carts = carts;
        this.offers = offers;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FittingServices() {
        this(null, null, null, null, null, null);
    }

    /**
     * What is asked.
     *
     * @param idPagamento any text
     * @param path percorsoPagamento, any text
     * @param amount importoTotale, instead of that of the payment
     * @param language lingua
     */
    public record Question(String idPagamento, String path, Optional<Euro> amount, Language language) {}

    /**
     * Lists them.
     *
     * @param question what is asked
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] list(Question question, Exchange<List<Integer>> exchange) {
        return exchanges.inOneStep(exchange, () -> {
            Subject subject = subject(question.idPagamento(), exchange);
            PaymentPath path = Stream.of(PaymentPath.values())
                    .filter(known -> known.name().equals(question.path()))
                    .findFirst()
                    .orElseThrow(WispRefusal.WRONG_PATH::refusal);
            return offers.fitting(
                    registries.current(),
                    new OfferQuery(
                            path, question.language(), question.amount().orElse(subject.total()), subject.traits()));
        });
    }

    /**
     * What is to be paid.
     *
     * @param total its amount
     * @param traits what decides beside it
     */
    private record Subject(Euro total, OfferQuery.Traits traits) {}

    private Subject subject(String idPagamento, Exchange<?> exchange) {
        return notices.lock(idPagamento)
                .map(session -> notice(session.payment(), exchange))
                .orElseGet(() -> parked(idPagamento, exchange));
    }

    private static Subject notice(Payment payment, Exchange<?> exchange) {
        exchange.concernsAll(List.of(NoticePayments.keys(payment)));
        List<Transfer> transfers = payment.data().transfers();
        return new Subject(
                payment.data().amount(),
                new OfferQuery.Traits(
                        1,
                        transfers.size(),
                        transfers.stream().anyMatch(transfer -> transfer.stamp().isPresent()),
                        transfers.stream()
                                .allMatch(transfer ->
                                        transfer.iban().filter(Iban::isPostal).isPresent()),
                        Optional.empty()));
    }

    private Subject parked(String idPagamento, Exchange<?> exchange) {
        ParkedSession session = payments.lock(idPagamento, WispRefusal.UNKNOWN_PAYMENT);
        ParkedPayment payment = payments.whole(session);
        exchange.concernsAll(payment.keys());
        return new Subject(payment.total(), traits(payment));
    }

    private OfferQuery.Traits traits(ParkedPayment payment) {
        return new OfferQuery.Traits(
                payment.rpts().size(),
                (int) payment.transfers().count(),
                payment.transfers().anyMatch(ParkedDocument.Transfer::stamp),
                payment.transfers().allMatch(FittingServices::isPostal),
                agreement(payment));
    }

    private Optional<String> agreement(ParkedPayment payment) {
        return payment.session()
                .subject()
                .cart()
                .flatMap(carts::find)
                .map(Cart::terms)
                .flatMap(CartTerms::convention);
    }

    private static boolean isPostal(ParkedDocument.Transfer transfer) {
        return Stream.concat(transfer.credited().stream(), transfer.stead().stream())
                .anyMatch(iban -> new Iban(iban).isPostal());
    }
}
