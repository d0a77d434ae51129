package nodo.simulator.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nodo.simulator.script.KeptRequest;
import nodo.simulator.script.Script;
import nodo.simulator.script.ScriptedAnswer;
import nodo.simulator.script.Scripts;
import nodo.simulator.script.Trait;
import nodo.wire.codec.Reading;
import nodo.wire.codec.WireOperation;

/** Stands before a port: reads the message, and plays the script that fits it, if there is one. */
public class SoapFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final int LARGEST_REQUEST = 4 << 20;

    private final transient List<SoapSide> sides;
    private final transient Scripts scripts;

    /** A filter before the port of a side. */
    protected SoapFilter(SoapSide side, Scripts scripts) {
        this(scripts, side);
    }

    /** A filter before the one port of several services; what belongs to none of them is answered by the first. */
    protected SoapFilter(Scripts scripts, SoapSide... sides) {
        this.sides = List.of(sides);
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
        String soapAction = Optional.ofNullable(request.getHeader("SOAPAction")).orElse("");
        SoapSide side = side(soapAction);
        Reading reading = side.read(message);
        Optional<String> operation = operation(side, reading, soapAction);
        if (operation.isEmpty()) {
            response.sendError(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "no operation of " + side.service().interfaceName());
            return;
        }
        SoapPost post = new SoapPost(side, reading, operation.get());
        Trait about = side.about(reading, operation.get());
        Optional<Script> script = scripts.next(side.counterpart(), about);
        if (script.isPresent()) {
            play(script.get(), about, post, response);
            return;
        }
        post.attachTo(request);
        chain.doFilter(new KeptRequest(request, message), response);
    }

    private SoapSide side(String soapAction) {
        return sides.stream()
                .filter(one ->
                        WireOperation.ofSoapAction(one.service(), soapAction).isPresent())
                .findFirst()
                .orElse(sides.get(0));
    }

    /** The operation of a message: that of its body, or else that of its SOAPAction. */
    private static Optional<String> operation(SoapSide side, Reading reading, String soapAction) {
        Optional<WireOperation> inBody = reading instanceof Reading.Valid valid
                ? Optional.of(valid.operation())
                : ((Reading.Invalid) reading).root().flatMap(root -> WireOperation.ofRequest(side.service(), root));
        return inBody.or(() -> WireOperation.ofSoapAction(side.service(), soapAction))
                .map(WireOperation::name);
    }

    private static void play(Script script, Trait about, SoapPost post, HttpServletResponse response)
            throws IOException {
        SoapSide side = post.side();
        script.pauseBefore();
        byte[] usual = script.commits() ? post.answer() : new byte[0];
        byte[] answer = script.fault().map(fault -> side.refused(about, fault)).orElse(usual);
        side.note(script.fact(about));
        script.pauseAfter();
        new ScriptedAnswer(script).send(answer, response);
    }
}
