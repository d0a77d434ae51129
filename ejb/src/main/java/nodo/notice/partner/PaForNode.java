package nodo.notice.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nodo.exchange.desk.Exchange;
import nodo.journal.EventKeys;
import nodo.journal.EventLink;
import nodo.money.Euro;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PaymentData;
import nodo.notice.PositionKey;
import nodo.registry.Station;
import nodo.wire.pafornode.CtPaymentOptionDescriptionPA;
import nodo.wire.pafornode.CtPaymentOptionsDescriptionListPA;
import nodo.wire.pafornode.CtQrCode;
import nodo.wire.pafornode.PaDemandPaymentNoticeRequest;
import nodo.wire.pafornode.PaDemandPaymentNoticeResponse;
import nodo.wire.pafornode.PaGetPaymentReq;
import nodo.wire.pafornode.PaGetPaymentRes;
import nodo.wire.pafornode.PaGetPaymentV2Request;
import nodo.wire.pafornode.PaGetPaymentV2Response;
import nodo.wire.pafornode.PaVerifyPaymentNoticeReq;
import nodo.wire.pafornode.PaVerifyPaymentNoticeRes;
import nodo.wire.pafornode.StTransferType;
import org.jspecify.annotations.Nullable;

/**
 * The questions of the notice model to a creditor: what a notice costs, and how its payment is made up. The version of a
 * question is the station's (primitiveVersion).
 *
 * <p>Source: contracts-notice §2.4; how long a station may take, §1.6.
 */
@ApplicationScoped
public class PaForNode {

    private static final Duration TIMEOUT = Duration.ofSeconds(7);

    /** Probes name it. Source: flows-notice §18. */
    private static final NoticeNumber NO_NOTICE = new NoticeNumber("000000000000000000");

    private final Stations stations;

    @Inject
    public PaForNode(Stations stations) {
        this.stations = stations;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PaForNode() {
        this(null);
    }

    /** Sends a question, once, with no transaction open. */
    public <T> StationAnswer<T> ask(StationRequest<T> request) {
        return stations.ask(request);
    }

    /**
     * Prepares paVerifyPaymentNotice.
     *
     * @param station the station that the notice leads to
     * @param notice the creditor and the notice number
     * @param cause the request that needs the answer
     */
    public StationRequest<VerifiedNotice> verification(Station station, PositionKey notice, Exchange<?> cause) {
        return verification(query("paVerifyPaymentNotice", station, cause), notice);
    }

    /**
     * Prepares paVerifyPaymentNotice of a notice that no creditor issues, which tells only whether the station is there.
     * It has no cause.
     *
     * @param station the station
     * @param creditor one that it serves
     */
    public StationRequest<VerifiedNotice> probe(Station station, FiscalCode creditor) {
        PositionKey notice = new PositionKey(creditor, NO_NOTICE);
        EventKeys keys = EventKeys.NONE.withPosition(notice).withStation(station.id());
        return verification(
                new StationQuery("paVerifyPaymentNotice", station, EventLink.of(UUID.randomUUID()), keys, TIMEOUT),
                notice);
    }

    private StationRequest<VerifiedNotice> verification(StationQuery query, PositionKey notice) {
        Station station = query.station();
        PaVerifyPaymentNoticeReq wire = new PaVerifyPaymentNoticeReq();
        wire.setIdPA(notice.creditor().value());
        wire.setIdBrokerPA(station.brokerId());
        wire.setIdStation(station.id());
        wire.setQrCode(qrCode(notice));
        return stations.request(query, wire, PaVerifyPaymentNoticeRes.class, PaForNode::verified);
    }

    /**
     * Prepares paDemandPaymentNotice.
     *
     * @param station the station that the service leads to
     * @param question the service and the citizen's data
     * @param cause the request that needs the answer
     */
    public StationRequest<DemandedNotice> demand(Station station, ServiceQuestion question, Exchange<?> cause) {
        PaDemandPaymentNoticeRequest wire = new PaDemandPaymentNoticeRequest();
        wire.setIdPA(question.creditor());
        wire.setIdBrokerPA(station.brokerId());
        wire.setIdStation(station.id());
        wire.setIdServizio(question.idServizio());
        wire.setIdSoggettoServizio(question.idSoggettoServizio());
        wire.setDatiSpecificiServizioRequest(question.data());
        return stations.request(
                query("paDemandPaymentNotice", station, cause),
                wire,
                PaDemandPaymentNoticeResponse.class,
                PaForNode::demanded);
    }

    /**
     * Prepares paGetPayment or paGetPaymentV2.
     *
     * @param station the station that the notice leads to
     * @param question what the PSP asks about
     * @param cause the request that needs the answer
     */
    public StationRequest<PaymentData> payment(Station station, PaymentQuestion question, Exchange<?> cause) {
        return station.primitiveVersion() == 1
                ? paymentV1(station, question, cause)
                : paymentV2(station, question, cause);
    }

    private StationRequest<PaymentData> paymentV1(Station station, PaymentQuestion question, Exchange<?> cause) {
        PaGetPaymentReq wire = new PaGetPaymentReq();
        wire.setIdPA(question.notice().creditor().value());
        wire.setIdBrokerPA(station.brokerId());
        wire.setIdStation(station.id());
        wire.setQrCode(qrCode(question.notice()));
        wire.setAmount(question.amount().amount());
        question.paymentNote().ifPresent(wire::setPaymentNote);
        question.transferType().map(PaForNode::transferType).ifPresent(wire::setTransferType);
        question.dueDate().ifPresent(wire::setDueDate);
        return stations.request(
                query("paGetPayment", station, cause),
                wire,
                PaGetPaymentRes.class,
                response -> PaymentDataMapping.paymentData(required("data", response.getData())));
    }

    private StationRequest<PaymentData> paymentV2(Station station, PaymentQuestion question, Exchange<?> cause) {
        PaGetPaymentV2Request wire = new PaGetPaymentV2Request();
        wire.setIdPA(question.notice().creditor().value());
        wire.setIdBrokerPA(station.brokerId());
        wire.setIdStation(station.id());
        wire.setQrCode(qrCode(question.notice()));
        wire.setAmount(question.amount().amount());
        question.paymentNote().ifPresent(wire::setPaymentNote);
        question.transferType().map(PaForNode::transferType).ifPresent(wire::setTransferType);
        question.dueDate().ifPresent(wire::setDueDate);
        return stations.request(
                query("paGetPaymentV2", station, cause),
                wire,
                PaGetPaymentV2Response.class,
                response -> PaymentDataMapping.paymentData(required("data", response.getData())));
    }

    private static StationQuery query(String operation, Station station, Exchange<?> cause) {
        return new StationQuery(
                operation,
                station,
                EventLink.of(cause.inbound().id()).causing(UUID.randomUUID()),
                cause.keys().withStation(station.id()),
                TIMEOUT);
    }

    private static CtQrCode qrCode(PositionKey notice) {
        CtQrCode wire = new CtQrCode();
        wire.setFiscalCode(notice.creditor().value());
        wire.setNoticeNumber(notice.notice().value());
        return wire;
    }

    private static StTransferType transferType(TransferType type) {
        return StTransferType.valueOf(type.name());
    }

    /** Everything but the office is required of an OK, though optional in the schema (validation 1.6). */
    private static VerifiedNotice verified(PaVerifyPaymentNoticeRes wire) {
        return cost(
                required("paymentList", wire.getPaymentList()),
                required("paymentDescription", wire.getPaymentDescription()),
                required("fiscalCodePA", wire.getFiscalCodePA()),
                required("companyName", wire.getCompanyName()),
                Optional.ofNullable(wire.getOfficeName()));
    }

    private static DemandedNotice demanded(PaDemandPaymentNoticeResponse wire) {
        CtQrCode qrCode = required("qrCode", wire.getQrCode());
        VerifiedNotice cost = cost(
                required("paymentList", wire.getPaymentList()),
                required("paymentDescription", wire.getPaymentDescription()),
                required("fiscalCodePA", wire.getFiscalCodePA()),
                required("companyName", wire.getCompanyName()),
                Optional.ofNullable(wire.getOfficeName()));
        return new DemandedNotice(
                new PositionKey(new FiscalCode(qrCode.getFiscalCode()), new NoticeNumber(qrCode.getNoticeNumber())),
                cost);
    }

    private static VerifiedNotice cost(
            CtPaymentOptionsDescriptionListPA options,
            String description,
            String creditor,
            String companyName,
            Optional<String> officeName) {
        CtPaymentOptionDescriptionPA option = options.getPaymentOptionDescription();
        return new VerifiedNotice(
                new Euro(option.getAmount()),
                option.getOptions().value(),
                Optional.ofNullable(option.getDueDate()),
                Optional.ofNullable(option.getDetailDescription()),
                option.isAllCCP(),
                description,
                creditor,
                companyName,
                officeName,
                Optional.empty(),
                false);
    }

    private static <T> T required(String element, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(element + " assente con outcome OK");
        }
        return value;
    }
}
