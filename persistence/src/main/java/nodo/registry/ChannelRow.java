package nodo.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "channel")
class ChannelRow extends Row<Channel> {

    @Id
    private String id;

    @Column(name = "broker_id")
    private String brokerId;

    private boolean enabled;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_model")
    private PaymentModel paymentModel;

    @Column(name = "primitive_version")
    private int primitiveVersion;

    private @Nullable String endpoint;

    @Column(name = "endpoint_psp_for_node")
    private @Nullable String endpointPspForNode;

    @Column(name = "redirect_url")
    private @Nullable String redirectUrl;

    private @Nullable String protocol;

    @Column(name = "plugin_service_id")
    private @Nullable String pluginServiceId;

    private List<String> flags;

    @Embedded
    private ConnectionColumns connection;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected ChannelRow() {}

    @SuppressWarnings("NullAway.Init") // filled by take
    ChannelRow(Channel channel) {
        id = channel.id();
        take(channel);
    }

    @Override
    Object key() {
        return id;
    }

    @Override
    Channel entry() {
        return new Channel(
                id,
                brokerId,
                enabled,
                from(passwordHash, PasswordHash::new),
                paymentModel,
                primitiveVersion,
                new Channel.Endpoints(
                        from(endpoint, URI::create),
                        from(endpointPspForNode, URI::create),
                        from(redirectUrl, URI::create)),
                Optional.ofNullable(protocol),
                Optional.ofNullable(pluginServiceId),
                flags.stream().map(ChannelFlag::named).flatMap(Optional::stream).collect(Collectors.toSet()),
                connection.connection());
    }

    @Override
    final void take(Channel channel) {
        brokerId = channel.brokerId();
        enabled = channel.enabled();
        passwordHash = channel.password().map(PasswordHash::encoded).orElse(null);
        paymentModel = channel.paymentModel();
        primitiveVersion = channel.primitiveVersion();
        endpoint = text(channel.endpoints().classic());
        endpointPspForNode = text(channel.endpoints().pspForNode());
        redirectUrl = text(channel.endpoints().redirectUrl());
        protocol = text(channel.protocol());
        pluginServiceId = text(channel.pluginServiceId());
        flags = channel.flags().stream().map(ChannelFlag::member).toList();
        connection = new ConnectionColumns(channel.connection());
    }
}
