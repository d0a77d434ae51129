package nodo.simulator.soap;

import jakarta.json.JsonObject;
import nodo.simulator.script.Counterpart;
import nodo.simulator.script.Script;
import nodo.simulator.script.Trait;
import nodo.wire.codec.Reading;
import nodo.wire.codec.WireService;

/** A side that the hub calls over SOAP. */
public interface SoapSide {

    /** Whose scripts it plays. */
    Counterpart counterpart();

    /** The service that it serves. */
    WireService service();

    /** Reads a message. */
    Reading read(byte[] message);

    /** What a script may be chosen by; only the operation of a message that is not valid. */
    Trait about(Reading reading, String operation);

    /** Does its duty, and gives the answer; never fails. */
    byte[] answer(Reading reading, String operation);

    /** The answer KO that a script orders. */
    byte[] refused(Trait about, Script.Fault fault);

    /** Writes a fact in its ledger. */
    void note(JsonObject fact);
}
