package nodo.local;

import nodo.local.client.HubMonitoring;
import nodo.local.client.SoapPort;

/** A further server of a hub. Used by one thread. */
public final class HubNode implements AutoCloseable {

    private final PayaraDomain domain;
    private final String monitoringKey;
    private boolean running;

    HubNode(PayaraDomain domain, String monitoringKey) {
        this.domain = domain;
        this.monitoringKey = monitoringKey;
    }

    /** Starts it and waits until it is ready; does nothing if it runs. */
    public void ensureRunning() {
        if (running) {
            return;
        }
        if (!domain.isProvisioned()) {
            domain.provision();
        }
        domain.start();
        running = true;
    }

    /** Its port for PSPs. */
    public SoapPort pspPort() {
        return SoapPort.ofPsps(domain.baseUrl());
    }

    /** The hub, as the operator of this server sees it. */
    public HubMonitoring monitoring() {
        return new HubMonitoring(domain.baseUrl(), monitoringKey);
    }

    /** Kills it at once: what it was doing stays as it is. */
    public void kill9() {
        domain.kill9();
        running = false;
    }

    /** Ends it in order; does nothing if it does not run. */
    @Override
    public void close() {
        domain.stop();
        running = false;
    }
}
