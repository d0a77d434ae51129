package nodo.journal;

import java.util.Optional;
import nodo.notice.NoticeNumber;
import nodo.notice.PaymentToken;
import nodo.notice.PositionKey;

/**
 * What an event is about; every text is cut to 35 characters.
 *
 * <p>Source: the giornale degli eventi.
 *
 * @param creditor identificativoDominio
 * @param notice the notice number
 * @param iuv identificativoUnivocoVersamento
 * @param token codiceContestoPagamento: the payment token, or the CCP of the old model
 * @param psp identificativoPrestatoreServiziPagamento
 * @param paymentType tipoVersamento
 * @param station identificativoStazioneIntermediarioPA
 * @param channel canalePagamento
 */
public record EventKeys(
        Optional<String> creditor,
        Optional<String> notice,
        Optional<String> iuv,
        Optional<String> token,
        Optional<String> psp,
        Optional<String> paymentType,
        Optional<String> station,
        Optional<String> channel) {

    /** Nothing is known. */
    public static final EventKeys NONE = new EventKeys(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public EventKeys {
        creditor = Bounded.cut(creditor, Bounded.IDENTIFIER);
        notice = Bounded.cut(notice, Bounded.IDENTIFIER);
        iuv = Bounded.cut(iuv, Bounded.IDENTIFIER);
        token = Bounded.cut(token, Bounded.IDENTIFIER);
        psp = Bounded.cut(psp, Bounded.IDENTIFIER);
        paymentType = Bounded.cut(paymentType, Bounded.IDENTIFIER);
        station = Bounded.cut(station, Bounded.IDENTIFIER);
        channel = Bounded.cut(channel, Bounded.IDENTIFIER);
    }

    /**
     * These keys, about a notice. The IUV becomes the one that the notice number implies, under which both are found; a
     * creditor that answers another one has it in its payload.
     */
    public EventKeys withPosition(PositionKey position) {
        NoticeNumber number = position.notice();
        return new EventKeys(
                Optional.of(position.creditor().value()),
                Optional.of(number.value()),
                Optional.of(number.creditorReferenceId()),
                token,
                psp,
                paymentType,
                station,
                channel);
    }

    /** These keys, about a creditor: an identifier of any shape. */
    public EventKeys withCreditor(String id) {
        return new EventKeys(Optional.of(id), notice, iuv, token, psp, paymentType, station, channel);
    }

    /** These keys, about a payment of the classic model: its IUV. */
    public EventKeys withIuv(String value) {
        return new EventKeys(creditor, notice, Optional.of(value), token, psp, paymentType, station, channel);
    }

    /** These keys, about a session. */
    public EventKeys withToken(PaymentToken session) {
        return new EventKeys(creditor, notice, iuv, Optional.of(session.value()), psp, paymentType, station, channel);
    }

    /** These keys, about an RPT of the classic model. */
    public EventKeys withRpt(String itsCreditor, String itsIuv, String context) {
        return new EventKeys(
                Optional.of(itsCreditor),
                notice,
                Optional.of(itsIuv),
                Optional.of(context),
                psp,
                paymentType,
                station,
                channel);
    }

    /** These keys, about a payment type. */
    public EventKeys withPaymentType(String type) {
        return new EventKeys(creditor, notice, iuv, token, psp, Optional.of(type), station, channel);
    }

    /** These keys, exchanged with a PSP over its channel; an empty id is that of a PSP which was not said. */
    public EventKeys withPsp(String id, String itsChannel) {
        Optional<String> said = Optional.of(id).filter(text -> !text.isEmpty());
        return new EventKeys(creditor, notice, iuv, token, said, paymentType, station, Optional.of(itsChannel));
    }

    /** These keys, exchanged with a station. */
    public EventKeys withStation(String id) {
        return new EventKeys(creditor, notice, iuv, token, psp, paymentType, Optional.of(id), channel);
    }
}
