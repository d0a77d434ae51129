package nodo.local.lab;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nodo.local.Checkout;
import nodo.local.LocalHub;

/**
 * What a SOAP port on the same server costs that does nothing: deployed beside the hub for the time of the measurement.
 *
 * @param checkout where the echo and Payara's tools are
 * @param hub the hub whose server is used
 */
record EchoFloor(Checkout checkout, LocalHub hub) {

    private static final String NAME = "nodo-lab-echo";

    /** As long as a verification. */
    private static final String MESSAGE = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:e="urn:nodo:echo">\
            <soapenv:Body><e:echo><idPSP>PSPDEMO1</idPSP><idBrokerPSP>60000000001</idBrokerPSP>\
            <idChannel>60000000001_01</idChannel><password>********</password><qrCode>\
            <fiscalCode>77777777777</fiscalCode><noticeNumber>301000000000000144</noticeNumber></qrCode></e:echo>\
            </soapenv:Body></soapenv:Envelope>""";

    Times measure(ClosedLoop loop) {
        asadmin("deploy", "--name", NAME, "--contextroot", NAME, checkout.echo().toString());
        try {
            HttpRequest request = HttpRequest.newBuilder(port())
                    .header("Content-Type", "text/xml; charset=UTF-8")
                    .header("SOAPAction", "\"\"")
                    .POST(HttpRequest.BodyPublishers.ofString(MESSAGE))
                    .build();
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            return loop.measure("bare SOAP echo", () -> () -> echo(client, request));
        } finally {
            asadmin("undeploy", NAME);
        }
    }

    private URI port() {
        return hub.baseUrl().resolve("/" + NAME + "/port");
    }

    private static void echo(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the echo answered " + answer.statusCode());
        }
    }

    private void asadmin(String... words) {
        try {
            Path passwords = Files.createTempFile(hub.directory().logs(), "lab", ".passwords");
            try {
                Files.writeString(passwords, "AS_ADMIN_PASSWORD=" + hub.adminPassword() + "\n");
                run(passwords, words);
            } finally {
                Files.delete(passwords);
            }
        } catch (IOException e) {
            throw new IllegalStateException("asadmin cannot be run", e);
        }
    }

    private void run(Path passwords, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                checkout.server().resolve("bin/asadmin").toString(),
                "--interactive=false",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(hub.adminUrl().getPort()),
                "--user",
                "admin",
                "--passwordfile",
                passwords.toString()));
        command.addAll(List.of(words));
        Path log = hub.directory().log("lab-asadmin");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!process.waitFor(Duration.ofMinutes(2).toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("asadmin " + words[0] + " failed; see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
