package nodo.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A {@link SoldStamp} in the columns of POSITION_TRANSFER_MBD. Written once, never changed. */
@Entity
@Table(name = "position_transfer_mbd")
@IdClass(StampId.class)
class StampRow {

    @Id
    private String token;

    @Id
    @Column(name = "id_transfer")
    private short transfer;

    private byte[] document;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected StampRow() {}

    StampRow(SoldStamp stamp) {
        token = stamp.token().value();
        transfer = (short) stamp.transfer();
        document = stamp.document().clone();
    }

    SoldStamp stamp() {
        return new SoldStamp(new PaymentToken(token), transfer, document.clone());
    }
}
