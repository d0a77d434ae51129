package nodo.local;

/**
 * How to go on by hand with a hub that runs: every address, login, and commands to copy.
 *
 * @param hub the hub
 * @param notice a notice that is paid
 * @param token its session
 */
record Directions(LocalHub hub, String notice, String token) {

    String text() {
        return """

                The hub is up. Ctrl-C ends it; ./nodo up goes on with the same data.

                  PSPs call        %1$s/node-for-psp/v1        (?wsdl for the contract)
                  touchpoints call %1$s/node-for-io/v1
                  operators call   %1$s/monitoring/v1          (described by %1$s/openapi)
                  console          %11$s   user admin, password %12$s
                  health, metrics  %1$s/health, %1$s/metrics
                  Payara           %2$s   user admin, password %3$s
                  EC, PSP and app  %4$s
                  database         %5$s   user nodo, password %6$s
                  logs             %7$s

                To go on by hand:

                  key='Ocp-Apim-Subscription-Key: %8$s'
                  curl -s -H "$key" %1$s/monitoring/v1/payments/%9$s
                  curl -s -H "$key" '%1$s/monitoring/v1/journal?notice=%10$s'
                  curl -s -H "$key" %1$s/monitoring/v1/deliveries
                  curl -s -H "$key" %1$s/monitoring/v1/jobs
                  curl -s -H "$key" %1$s/monitoring/v1/registry

                and to pay at a touchpoint: a PSP is told to execute the payment, and the result comes back:

                  curl -s -d '{"notice":"%13$s"}' -H 'Content-Type: application/json' %4$s/touchpoint/payments
                  curl -s %4$s/touchpoint/ledger

                and to pay in the classic model, each told message by message (in another terminal):

                  ./nodo guide cart          model 1: a cart of two RPTs and their RTs
                  ./nodo guide activation    model 3: a notice activated at the PSP, its RPT and its RT
                  ./nodo guide pull          model 3 with an RT that the hub fetches and acknowledges
                """.formatted(
                        hub.baseUrl(),
                        hub.adminUrl(),
                        hub.adminPassword(),
                        hub.simulatorUrl(),
                        hub.jdbcUrl(),
                        hub.databasePassword(),
                        hub.directory().logs(),
                        hub.monitoringKey(),
                        token,
                        notice,
                        hub.consoleUrl(),
                        hub.consolePassword(),
                        DemoNotice.number("02", Long.parseLong(notice.substring(6, 16))));
    }
}
