package nodo.rt.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nodo.rt.RtContent;
import nodo.rt.RtMessage;
import nodo.wire.codec.DocumentReading;
import nodo.wire.codec.WireDocument;
import nodo.wire.pagamenti.CtDatiSingoloPagamentoRT;
import nodo.wire.pagamenti.CtDatiSingoloVersamentoRPT;
import nodo.wire.pagamenti.CtDatiVersamentoRT;
import nodo.wire.pagamenti.CtIdentificativoUnivoco;
import nodo.wire.pagamenti.CtIstitutoAttestante;
import nodo.wire.pagamenti.RPT;
import nodo.wire.pagamenti.RT;
import nodo.wire.pagamenti.StTipoIdentificativoUnivoco;

/**
 * Writes the node's own RT: of each payment of the RPT nothing was paid, or all of it by a PSP that sends no RT. Parties,
 * reasons and codes are those of the RPT.
 *
 * <p>Source: flows-rpt 5.2.
 */
public final class NodeRtDocuments {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final String NO_COLLECTION = "n/a";
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private NodeRtDocuments() {}

    /**
     * An RT that the node made.
     *
     * @param message its bytes
     * @param content what it says
     */
    public record Written(RtMessage message, RtContent content) {}

    /**
     * Writes an RT.
     *
     * @param rpt the document of the RPT, which the node found valid when it came
     * @param order what the RT is to say
     * @return the RT; none if the document cannot be read any more
     */
    public static Optional<Written> write(byte[] rpt, NodeRtOrder order) {
        return WireDocument.OF_RPT.read(rpt) instanceof DocumentReading.Valid<RPT> valid
                ? Optional.of(written(wire(valid.content(), order)))
                : Optional.empty();
    }

    private static Written written(RT wire) {
        RtMessage message = RtMessage.of(WireDocument.OF_RT.write(wire));
        return new Written(message, RtDocuments.document(wire).content());
    }

    private static RT wire(RPT rpt, NodeRtOrder order) {
        RT wire = new RT();
        wire.setVersioneOggetto(rpt.getVersioneOggetto());
        wire.setDominio(rpt.getDominio());
        wire.setIdentificativoMessaggioRicevuta(order.messageId());
        wire.setDataOraMessaggioRicevuta(order.at());
        wire.setRiferimentoMessaggioRichiesta(rpt.getIdentificativoMessaggioRichiesta());
        wire.setRiferimentoDataRichiesta(rpt.getDataOraMessaggioRichiesta().toLocalDate());
        wire.setIstitutoAttestante(issuer(order));
        wire.setEnteBeneficiario(rpt.getEnteBeneficiario());
        wire.setSoggettoVersante(rpt.getSoggettoVersante());
        wire.setSoggettoPagatore(rpt.getSoggettoPagatore());
        wire.setDatiPagamento(data(rpt, order));
        return wire;
    }

    private static CtIstitutoAttestante issuer(NodeRtOrder order) {
        CtIdentificativoUnivoco id = new CtIdentificativoUnivoco();
        id.setTipoIdentificativoUnivoco(StTipoIdentificativoUnivoco.G);
        id.setCodiceIdentificativoUnivoco(order.issuer().fiscalCode());
        CtIstitutoAttestante wire = new CtIstitutoAttestante();
        wire.setIdentificativoUnivocoAttestante(id);
        wire.setDenominazioneAttestante(order.issuer().name());
        return wire;
    }

    private static CtDatiVersamentoRT data(RPT rpt, NodeRtOrder order) {
        CtDatiVersamentoRT wire = new CtDatiVersamentoRT();
        wire.setCodiceEsitoPagamento(order.outcome().code());
        wire.setImportoTotalePagato(
                order.receipt().isPresent() ? rpt.getDatiVersamento().getImportoTotaleDaVersare() : NOTHING);
        wire.setIdentificativoUnivocoVersamento(rpt.getDatiVersamento().getIdentificativoUnivocoVersamento());
        wire.setCodiceContestoPagamento(rpt.getDatiVersamento().getCodiceContestoPagamento());
        List<CtDatiSingoloPagamentoRT> lines = wire.getDatiSingoloPagamentos();
        rpt.getDatiVersamento().getDatiSingoloVersamentos().forEach(asked -> lines.add(line(asked, order)));
        return wire;
    }

    private static void pay(
            CtDatiSingoloPagamentoRT wire, CtDatiSingoloVersamentoRPT asked, NodeRtOrder.Receipt receipt) {
        wire.setSingoloImportoPagato(asked.getImportoSingoloVersamento());
        wire.setDataEsitoSingoloPagamento(receipt.day());
        wire.setIdentificativoUnivocoRiscossione(receipt.iur());
    }

    private static void refuse(CtDatiSingoloPagamentoRT wire, NodeRtOrder order) {
        wire.setSingoloImportoPagato(NOTHING);
        wire.setEsitoSingoloPagamento(order.reason());
        wire.setDataEsitoSingoloPagamento(LocalDate.ofInstant(order.at().toInstant(), ITALY));
        wire.setIdentificativoUnivocoRiscossione(NO_COLLECTION);
    }

    private static CtDatiSingoloPagamentoRT line(CtDatiSingoloVersamentoRPT asked, NodeRtOrder order) {
        CtDatiSingoloPagamentoRT wire = new CtDatiSingoloPagamentoRT();
        order.receipt().ifPresentOrElse(receipt -> pay(wire, asked, receipt), () -> refuse(wire, order));
        wire.setCausaleVersamento(asked.getCausaleVersamento());
        wire.setDatiSpecificiRiscossione(asked.getDatiSpecificiRiscossione());
        return wire;
    }
}
