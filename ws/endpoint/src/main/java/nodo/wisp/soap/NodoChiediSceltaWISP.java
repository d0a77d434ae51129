package nodo.wisp.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nodo.exchange.desk.StationCaller;
import nodo.exchange.soap.ClassicAnswer;
import nodo.exchange.soap.SoapCall;
import nodo.exchange.soap.SoapOperation;
import nodo.fault.Fault;
import nodo.wire.nodoperpa.NodoChiediSceltaWISPRisposta;
import nodo.wire.nodoperpa.StEffettuazioneScelta;
import nodo.wire.nodoperpa.StTipoVersamento;
import nodo.wisp.desk.AskChoice;
import nodo.wisp.desk.ChoiceRecovery;
import nodo.wisp.desk.RecoveredChoice;

/** nodoChiediSceltaWISP: a creditor institution asks what its payer chose on the page of WISP 1.3. */
@ApplicationScoped
public class NodoChiediSceltaWISP
        implements SoapOperation<nodo.wire.nodoperpa.NodoChiediSceltaWISP, NodoChiediSceltaWISPRisposta> {

    private final ChoiceRecovery recovery;

    @Inject
    public NodoChiediSceltaWISP(ChoiceRecovery recovery) {
        this.recovery = recovery;
    }

    @SuppressWarnings("NullAway") // proxy
    protected NodoChiediSceltaWISP() {
        this(null);
    }

    @Override
    public String name() {
        return "nodoChiediSceltaWISP";
    }

    @Override
    public Class<nodo.wire.nodoperpa.NodoChiediSceltaWISP> request() {
        return nodo.wire.nodoperpa.NodoChiediSceltaWISP.class;
    }

    @Override
    public byte[] answer(
            nodo.wire.nodoperpa.NodoChiediSceltaWISP request, SoapCall<NodoChiediSceltaWISPRisposta> call) {
        StationCaller caller = call.stationCaller(
                request.getIdentificativoIntermediarioPA(),
                request.getIdentificativoStazioneIntermediarioPA(),
                request.getPassword(),
                Optional.of(request.getIdentificativoDominio()));
        AskChoice command = new AskChoice(caller, request.getKeyPA(), request.getKeyWISP());
        return recovery.tell(command, call.exchange(caller, NodoChiediSceltaWISP::told));
    }

    private static NodoChiediSceltaWISPRisposta told(RecoveredChoice choice) {
        NodoChiediSceltaWISPRisposta wire = new NodoChiediSceltaWISPRisposta();
        wire.setEffettuazioneScelta(StEffettuazioneScelta.PO);
        choice.route().ifPresent(route -> {
            wire.setEffettuazioneScelta(StEffettuazioneScelta.SI);
            wire.setIdentificativoPSP(route.psp());
            wire.setIdentificativoIntermediarioPSP(route.broker());
            wire.setIdentificativoCanale(route.channel());
            wire.setTipoVersamento(StTipoVersamento.BBT);
        });
        return wire;
    }

    @Override
    public NodoChiediSceltaWISPRisposta refuse(Fault fault) {
        return ClassicAnswer.refuse(new NodoChiediSceltaWISPRisposta(), fault);
    }
}
