package nodo.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "station")
class StationRow extends Row<Station> {

    @Id
    private String id;

    @Column(name = "broker_id")
    private String brokerId;

    private boolean enabled;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "interface_version")
    private int interfaceVersion;

    @Column(name = "primitive_version")
    private int primitiveVersion;

    private @Nullable String endpoint;

    @Column(name = "endpoint_pa_for_node")
    private @Nullable String endpointPaForNode;

    @Column(name = "endpoint_rt")
    private @Nullable String endpointRt;

    @Column(name = "endpoint_redirect")
    private @Nullable String endpointRedirect;

    @Column(name = "redirect_query_string")
    private @Nullable String redirectQueryString;

    @Column(name = "fourth_model")
    private boolean fourthModel;

    @Column(name = "instant_rt")
    private boolean instantRt;

    @Column(name = "stand_in")
    private boolean standIn;

    @Embedded
    private ConnectionColumns connection;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected StationRow() {}

    @SuppressWarnings("NullAway.Init") // filled by take
    StationRow(Station station) {
        id = station.id();
        take(station);
    }

    @Override
    Object key() {
        return id;
    }

    @Override
    Station entry() {
        Station.Endpoints endpoints = new Station.Endpoints(
                from(endpoint, URI::create),
                from(endpointPaForNode, URI::create),
                from(endpointRt, URI::create),
                from(endpointRedirect, URI::create),
                Optional.ofNullable(redirectQueryString));
        return new Station(
                id,
                brokerId,
                enabled,
                from(passwordHash, PasswordHash::new),
                interfaceVersion,
                primitiveVersion,
                endpoints,
                fourthModel,
                instantRt,
                standIn,
                connection.connection());
    }

    @Override
    final void take(Station station) {
        brokerId = station.brokerId();
        enabled = station.enabled();
        passwordHash = station.password().map(PasswordHash::encoded).orElse(null);
        interfaceVersion = station.version();
        primitiveVersion = station.primitiveVersion();
        Station.Endpoints endpoints = station.endpoints();
        endpoint = text(endpoints.classic());
        endpointPaForNode = text(endpoints.paForNode());
        endpointRt = text(endpoints.rt());
        endpointRedirect = text(endpoints.redirect());
        redirectQueryString = text(endpoints.redirectQueryString());
        fourthModel = station.fourthModel();
        instantRt = station.instantRt();
        standIn = station.standIn();
        connection = new ConnectionColumns(station.connection());
    }
}
