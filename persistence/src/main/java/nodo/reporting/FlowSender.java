package nodo.reporting;

import java.util.Optional;

/**
 * The PSP as a flow names it. Source: FlussoRiversamento, ctIstitutoMittente.
 *
 * @param type what kind of identifier it is
 * @param id the identifier, 1 to 35 characters
 * @param name the PSP's name, 3 to 70 characters
 */
public record FlowSender(SenderType type, String id, Optional<String> name) {}
