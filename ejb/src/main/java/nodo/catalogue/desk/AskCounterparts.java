package nodo.catalogue.desk;

import java.util.Optional;
import nodo.exchange.desk.PspCaller;

/**
 * A PSP, or its broker, wants to know the creditors: nodoChiediInformativaPA.
 *
 * @param caller who asks; its PSP may be unsaid
 * @param creditor only this creditor, 1 to 35 characters
 */
public record AskCounterparts(PspCaller caller, Optional<String> creditor) {}
