package nodo.simulator.ec;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nodo.simulator.script.KeptRequest;
import nodo.simulator.script.Script;
import nodo.simulator.script.ScriptedAnswer;
import nodo.simulator.script.Scripts;
import nodo.simulator.script.Trait;
import nodo.wire.codec.Reading;

/** Stands before the port: reads the message, and plays the script that fits it, if there is one. */
@WebFilter("/ec/paForNode")
public class PaFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int LARGEST_REQUEST = 4 << 20;

    private final transient PaMessages messages;
    private final transient Scripts scripts;

    @Inject
    public PaFilter(PaMessages messages, Scripts scripts) {
        this.messages = messages;
        this.scripts = scripts;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!"POST".equals(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        byte[] message = request.getInputStream().readNBytes(LARGEST_REQUEST);
        Reading reading = messages.read(message);
        String soapAction = Optional.ofNullable(request.getHeader("SOAPAction")).orElse("");
        Optional<String> operation = messages.operation(reading, soapAction);
        if (operation.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "no operation of paForNode");
            return;
        }
        PaPost post = new PaPost(messages, reading, operation.get());
        Optional<Script> script = script(reading, operation.get());
        if (script.isPresent()) {
            play(script.get(), post, response);
            return;
        }
        post.attachTo(request);
        chain.doFilter(new KeptRequest(request, message), response);
    }

    private Optional<Script> script(Reading reading, String operation) {
        Trait about = messages.call(reading)
                .map(call -> new Trait(operation, call.station(), call.creditor(), call.notice()))
                .orElseGet(() -> new Trait(operation, "", "", ""));
        return scripts.next(about);
    }

    private void play(Script script, PaPost post, HttpServletResponse response) throws IOException {
        script.pauseBefore();
        byte[] usual = script.commits() ? post.answer() : new byte[0];
        String creditor = messages.call(post.reading()).map(PaCall::creditor).orElse("");
        byte[] answer = script.fault()
                .map(fault ->
                        messages.refused(post.operation(), creditor, fault.code(), fault.text(), fault.description()))
                .orElse(usual);
        script.pauseAfter();
        new ScriptedAnswer(script).send(answer, response);
    }
}
