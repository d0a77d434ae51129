package nodo.local.client;

import java.net.URI;

/**
 * The REST services of a hub, seen by somebody who has its key.
 *
 * @param hub the hub's base address
 * @param key the value of the header Ocp-Apim-Subscription-Key; empty sends none
 */
public record RestPort(URI hub, String key) {

    /**
     * Posts any bytes.
     *
     * @param path with its query string
     * @param body any bytes
     */
    public Reply post(String path, byte[] body) {
        return send("POST", path, body);
    }

    /**
     * Sends any request.
     *
     * @param method the HTTP method
     * @param path with its query string
     * @param body any bytes; none are no body
     */
    public Reply send(String method, String path, byte[] body) {
        Http http = Http.at(hub).with("Content-Type", "application/json");
        return (key.isEmpty() ? http : http.with("Ocp-Apim-Subscription-Key", key)).send(method, path, body);
    }
}
