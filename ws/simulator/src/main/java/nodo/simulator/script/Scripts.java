package nodo.simulator.script;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nodo.simulator.json.JsonText;

/** The scripts in force, each side's in their order. They are forgotten when the simulators end. */
@ApplicationScoped
public class Scripts {

    private final List<Counted> all = new CopyOnWriteArrayList<>();

    /** Adds a script behind the others. */
    public void add(Counterpart player, Script script) {
        all.add(new Counted(player, script, new AtomicInteger(script.times())));
    }

    /** Forgets all scripts of a side. */
    public void clear(Counterpart player) {
        all.removeIf(counted -> counted.player == player);
    }

    /** The script to play for a message to a side; playing it counts. */
    public Optional<Script> next(Counterpart player, Trait message) {
        return of(player)
                .filter(counted -> counted.script.about().fits(message) && counted.take())
                .map(Counted::script)
                .findFirst();
    }

    /** The scripts of a side, with how often each may still be played. */
    public JsonArrayBuilder list(Counterpart player) {
        JsonArrayBuilder list = JsonText.array();
        of(player).forEach(counted -> list.add(counted.script.write().add("left", Math.max(counted.left.get(), 0))));
        return list;
    }

    private Stream<Counted> of(Counterpart player) {
        return all.stream().filter(counted -> counted.player == player);
    }

    private record Counted(Counterpart player, Script script, AtomicInteger left) {
        boolean take() {
            return left.get() > 0 && left.getAndDecrement() > 0;
        }
    }
}
