package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nodo.exchange.desk.Exchange;

/** inoltroEsito, of whatever idPagamento names: a parked payment, or a session of activateIOPayment. */
@ApplicationScoped
public class ChosenPayments {

    private final PaymentForwarding parked;
    private final NoticeForwarding notices;

    @Inject
    public ChosenPayments(PaymentForwarding parked, NoticeForwarding notices) {
        this.parked = parked;
        this.notices = notices;
    }

    @SuppressWarnings("NullAway") // proxy
    protected ChosenPayments() {
        this(null, null);
    }

    /**
     * Forwards a payment.
     *
     * @param command what the payer chose
     * @param exchange the request, and how to encode its answer
     * @return the bytes to send
     */
    public byte[] forward(ForwardPayment command, Exchange<ForwardResult> exchange) {
        return NoticePayments.isToken(command.idPagamento())
                ? notices.forward(command, exchange)
                : parked.forward(command, exchange);
    }
}
