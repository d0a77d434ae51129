package nodo.notice.partner;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import nodo.registry.Station;
import nodo.wire.codec.SoapReader;
import nodo.wire.codec.SoapWriter;
import nodo.wire.codec.WireService;

/**
 * A service of the classic model that stations have: how its messages are written and read, and where it listens.
 *
 * @param writer writes its requests
 * @param reader reads its answers
 * @param address where a station has it, if it has it
 */
public record ClassicService(SoapWriter writer, SoapReader reader, Function<Station, Optional<URI>> address) {

    /** A service at an address of the station. */
    public static ClassicService of(WireService service, Function<Station, Optional<URI>> address) {
        return new ClassicService(SoapWriter.of(service), SoapReader.ofAnswers(service), address);
    }
}
