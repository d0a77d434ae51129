package nodo.rpt;

import nodo.registry.PaymentModel;

/**
 * Between whom an RPT travels.
 *
 * @param station the creditor's station that sent it, and gets its RT
 * @param stationBroker that station's broker
 * @param psp who is to execute it
 * @param pspBroker that PSP's broker
 * @param channel the channel that it goes through
 * @param model that channel's model of payment
 */
public record RptRoute(
        String station, String stationBroker, String psp, String pspBroker, String channel, PaymentModel model) {}
