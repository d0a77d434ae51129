package nodo.simulator.script;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nodo.simulator.json.JsonText;

/** The scripts in force, in their order. They are forgotten when the simulators end. */
@ApplicationScoped
public class Scripts {

    private final List<Counted> all = new CopyOnWriteArrayList<>();

    /** Adds a script behind the others. */
    public void add(Script script) {
        all.add(new Counted(script, new AtomicInteger(script.times())));
    }

    /** Forgets all scripts. */
    public void clear() {
        all.clear();
    }

    /** The script to play for a message; playing it counts. */
    public Optional<Script> next(Trait message) {
        for (Counted counted : all) {
            if (counted.script.about().fits(message) && counted.take()) {
                return Optional.of(counted.script);
            }
        }
        return Optional.empty();
    }

    /** The scripts, with how often each may still be played. */
    public JsonArrayBuilder list() {
        JsonArrayBuilder list = JsonText.array();
        all.forEach(counted -> list.add(counted.script.write().add("left", Math.max(counted.left.get(), 0))));
        return list;
    }

    private record Counted(Script script, AtomicInteger left) {
        boolean take() {
            return left.get() > 0 && left.getAndDecrement() > 0;
        }
    }
}
