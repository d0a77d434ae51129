package nodo.delivery.desk;

/** A message that was prepared in the transaction that claimed its delivery. */
public interface Parcel {

    /** The delivery's number. */
    long delivery();

    /** The partner that it goes to. */
    String partner();
}
