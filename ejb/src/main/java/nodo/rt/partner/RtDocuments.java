package nodo.rt.partner;

import java.util.Optional;
import nodo.fault.Descriptions;
import nodo.money.Euro;
import nodo.rt.RtOutcome;
import nodo.wire.codec.DocumentReading;
import nodo.wire.codec.WireDocument;
import nodo.wire.pagamenti.CtAllegatoRicevuta;
import nodo.wire.pagamenti.CtDatiSingoloPagamentoRT;
import nodo.wire.pagamenti.CtDatiVersamentoRT;
import nodo.wire.pagamenti.CtIdentificativoUnivoco;
import nodo.wire.pagamenti.RT;
import nodo.wire.pagamenti.StTipoAllegatoRicevuta;
import nodo.wire.pagamenti.StTipoIdentificativoUnivoco;

/** Reads the documents of RTs, from a copy of their bytes. Source: PagInf_RPT_RT.xsd 6.2.0; validation 1.6. */
public final class RtDocuments {

    private static final String ATTACHMENT = "RT/datiPagamento/datiSingoloPagamento/allegatoRicevuta/testoAllegato";

    private RtDocuments() {}

    /** Reads a document. */
    public static RtReading read(byte[] document) {
        DocumentReading<RT> reading = WireDocument.OF_RT.read(document);
        if (reading instanceof DocumentReading.Invalid<RT> invalid) {
            return new RtReading.Invalid(invalid.description());
        }
        return checked(((DocumentReading.Valid<RT>) reading).content());
    }

    /** Attachments are base64 to the schema; what is in them is looked at here. */
    private static RtReading checked(RT wire) {
        for (CtDatiSingoloPagamentoRT line : wire.getDatiPagamento().getDatiSingoloPagamentos()) {
            Optional<CtAllegatoRicevuta> attached = Optional.ofNullable(line.getAllegatoRicevuta());
            if (attached.filter(attachment -> attachment.getTestoAllegato().length == 0)
                    .isPresent()) {
                return new RtReading.Invalid(Descriptions.invalidXml(ATTACHMENT, "elemento vuoto"));
            }
            if (stampDocument(line).isPresent() && stamp(line).isEmpty()) {
                return new RtReading.Invalid(Descriptions.INVALID_STAMP);
            }
        }
        return new RtReading.Valid(document(wire));
    }

    static RtDocument document(RT wire) {
        CtDatiVersamentoRT data = wire.getDatiPagamento();
        return new RtDocument(
                wire.getDominio().getIdentificativoDominio(),
                data.getIdentificativoUnivocoVersamento(),
                data.getCodiceContestoPagamento(),
                wire.getIdentificativoMessaggioRicevuta(),
                wire.getDataOraMessaggioRicevuta(),
                issuer(wire),
                RtOutcome.of(data.getCodiceEsitoPagamento()),
                new Euro(data.getImportoTotalePagato()),
                data.getDatiSingoloPagamentos().stream().map(RtDocuments::line).toList());
    }

    private static Optional<String> issuer(RT wire) {
        CtIdentificativoUnivoco id = wire.getIstitutoAttestante().getIdentificativoUnivocoAttestante();
        return Optional.of(id)
                .filter(named -> named.getTipoIdentificativoUnivoco() == StTipoIdentificativoUnivoco.G)
                .map(CtIdentificativoUnivoco::getCodiceIdentificativoUnivoco);
    }

    private static RtDocument.Line line(CtDatiSingoloPagamentoRT wire) {
        return new RtDocument.Line(
                new Euro(wire.getSingoloImportoPagato()),
                Optional.ofNullable(wire.getEsitoSingoloPagamento()),
                wire.getDataEsitoSingoloPagamento(),
                wire.getIdentificativoUnivocoRiscossione(),
                stamp(wire));
    }

    private static Optional<RtDocument.Stamp> stamp(CtDatiSingoloPagamentoRT line) {
        return stampDocument(line).flatMap(StampReader::read);
    }

    private static Optional<byte[]> stampDocument(CtDatiSingoloPagamentoRT line) {
        return Optional.ofNullable(line.getAllegatoRicevuta())
                .filter(attachment -> attachment.getTipoAllegatoRicevuta() == StTipoAllegatoRicevuta.BD)
                .map(CtAllegatoRicevuta::getTestoAllegato);
    }
}
