package nodo.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;

@Entity
@Table(name = "psp_channel")
class PspChannelRow extends Row<PspChannel> {

    @EmbeddedId
    private Key id;

    @Column(name = "payment_methods")
    private List<String> paymentMethods;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected PspChannelRow() {}

    @SuppressWarnings("NullAway.Init") // filled by take
    PspChannelRow(PspChannel link) {
        id = new Key(link.psp(), link.channel());
        take(link);
    }

    @Override
    Object key() {
        return entry().key();
    }

    @Override
    PspChannel entry() {
        return new PspChannel(id.psp, id.channel, paymentMethods);
    }

    @Override
    final void take(PspChannel link) {
        paymentMethods = link.paymentMethods();
    }

    @Embeddable
    record Key(String psp, String channel) {}
}
