package nodo.notice.partner;

/**
 * A request of the classic model.
 *
 * @param header the wire object of its header: which station, which payment
 * @param body the wire object of its body
 */
record ClassicMessage(Object header, Object body) {}
