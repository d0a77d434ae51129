package nodo.simulator.ec;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nodo.simulator.json.JsonText;
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
    private final transient EcLedger ledger;

    @Inject
    public PaFilter(PaMessages messages, Scripts scripts, EcLedger ledger) {
        this.messages = messages;
        this.scripts = scripts;
        this.ledger = ledger;
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
        return scripts.next(about(reading, operation));
    }

    private Trait about(Reading reading, String operation) {
        return messages.call(reading)
                .map(call -> new Trait(operation, call.station(), call.creditor(), call.notice()))
                .orElseGet(() -> new Trait(operation, "", "", ""));
    }

    private void play(Script script, PaPost post, HttpServletResponse response) throws IOException {
        Trait about = about(post.reading(), post.operation());
        script.pauseBefore();
        byte[] usual = script.commits() ? post.answer() : new byte[0];
        byte[] answer = script.fault()
                .map(fault -> messages.refused(
                        post.operation(), about.creditor(), fault.code(), fault.text(), fault.description()))
                .orElse(usual);
        ledger.append(scripted(script, about));
        script.pauseAfter();
        new ScriptedAnswer(script).send(answer, response);
    }

    /** The fact that something else than usual was told. */
    private static JsonObject scripted(Script script, Trait about) {
        return JsonText.object()
                .add("what", "scripted")
                .add("operation", about.operation())
                .add("creditor", about.creditor())
                .add("station", about.endpoint())
                .add("notice", about.notice())
                .add("commits", script.commits())
                .add("cut", script.cut())
                .add("answer", script.told())
                .build();
    }
}
