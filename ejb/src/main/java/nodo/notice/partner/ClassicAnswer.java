package nodo.notice.partner;

import java.util.Optional;
import java.util.function.Function;
import nodo.fault.OriginalFault;
import nodo.wire.papernodopagamentopsp.FaultBean;
import nodo.wire.papernodopagamentopsp.PaaTipoDatiPagamentoPA;
import nodo.wire.papernodopagamentopsp.Risposta;
import org.jspecify.annotations.Nullable;

/**
 * What an answer of the classic model consists of. Its schema leaves nearly all of it open; only OK with data and without
 * a fault, and KO with a whole fault and without data, say anything.
 *
 * <p>Source: validation 1.6 (old replies), contracts of the classic model 0.10.
 *
 * @param outcome the text of esito
 * @param fault the fault
 * @param data the payment data
 */
record ClassicAnswer(String outcome, Optional<FaultBean> fault, Optional<PaaTipoDatiPagamentoPA> data) {

    private static final String OK = "OK";
    private static final String KO = "KO";

    static ClassicAnswer of(Risposta answer, String outcome, @Nullable PaaTipoDatiPagamentoPA data) {
        return new ClassicAnswer(outcome, Optional.ofNullable(answer.getFault()), Optional.ofNullable(data));
    }

    /** What it says; throws IllegalArgumentException if the reading finds data that are not usable. */
    <T> StationReply<T> reply(Function<PaaTipoDatiPagamentoPA, T> reading) {
        if (OK.equals(outcome) && fault.isEmpty() && data.isPresent()) {
            return new StationReply.Given<>(reading.apply(data.get()));
        }
        return fault.filter(present -> KO.equals(outcome) && data.isEmpty())
                .flatMap(ClassicAnswer::original)
                .<StationReply<T>>map(StationReply.Declined::new)
                .orElseGet(() -> Stations.unusable("esito, fault e datiPagamentoPA non coerenti"));
    }

    private static Optional<OriginalFault> original(FaultBean fault) {
        return OriginalFault.ifWhole(
                fault.getFaultCode(),
                fault.getFaultString(),
                fault.getId(),
                Optional.ofNullable(fault.getDescription()));
    }
}
