package nodo.reporting;

import java.util.Optional;

/**
 * The creditor institution as a flow names it. Source: FlussoRiversamento, ctIstitutoRicevente.
 *
 * @param id its fiscal code, 1 to 35 characters; nobody has compared it with the domain that the flow was sent for
 * @param name its name, 1 to 140 characters
 */
public record FlowReceiver(String id, Optional<String> name) {}
