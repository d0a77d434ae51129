package nodo.simulator.script;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends an answer as a script orders.
 *
 * @param script the script
 */
public record ScriptedAnswer(Script script) {

    /**
     * Sends it.
     *
     * @param otherwise the answer, unless the script has one of its own
     */
    public void send(byte[] otherwise, HttpServletResponse response) throws IOException {
        Script.Literal literal =
                script.answer().orElse(new Script.Literal(HttpServletResponse.SC_OK, "text/xml; charset=UTF-8", ""));
        byte[] body = script.answer().isPresent() ? literal.body().getBytes(StandardCharsets.UTF_8) : otherwise;
        response.setStatus(literal.status());
        response.setContentType(literal.contentType());
        // What is announced and does not come makes the client see the end of the connection.
        response.setContentLength(script.cut() ? body.length + 1 : body.length);
        if (script.cut()) {
            response.setHeader("Connection", "close");
            write(body, body.length / 2, response.getOutputStream());
            response.flushBuffer();
            return;
        }
        write(body, body.length, response.getOutputStream());
    }

    private void write(byte[] body, int end, OutputStream output) throws IOException {
        int piece = script.drip().map(Script.Drip::bytes).orElse(Math.max(end, 1));
        long pause = script.drip().map(drip -> drip.every().toNanos()).orElse(0L);
        for (int from = 0; from < end; from += piece) {
            output.write(body, from, Math.min(piece, end - from));
            if (pause > 0) {
                output.flush();
                LockSupport.parkNanos(pause);
            }
        }
    }
}
