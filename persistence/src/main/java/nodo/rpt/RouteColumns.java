package nodo.rpt;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nodo.registry.PaymentModel;

/** An {@link RptRoute} in the columns of an RPT or a cart; the payer's choice replaces the PSP that the creditor said. */
@Embeddable
public class RouteColumns {

    private String station;

    @Column(name = "station_broker")
    private String stationBroker;

    private String psp;

    @Column(name = "psp_broker")
    private String pspBroker;

    private String channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_model")
    private PaymentModel model;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected RouteColumns() {}

    /** The columns of a route. */
    public RouteColumns(RptRoute route) {
        this.station = route.station();
        this.stationBroker = route.stationBroker();
        this.psp = route.psp();
        this.pspBroker = route.pspBroker();
        this.channel = route.channel();
        this.model = route.model();
    }

    /** The route in them. */
    public RptRoute route() {
        return new RptRoute(station, stationBroker, psp, pspBroker, channel, model);
    }

    /**
     * Gives the payment to another PSP.
     *
     * @param chosen the PSP, its broker, the channel and its model; the station is not looked at
     */
    public void choose(RptRoute chosen) {
        psp = chosen.psp();
        pspBroker = chosen.pspBroker();
        channel = chosen.channel();
        model = chosen.model();
    }
}
