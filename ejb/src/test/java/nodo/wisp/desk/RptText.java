package nodo.wisp.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nodo.rpt.RptKey;

/** Documents of RPTs, valid by their schema. */
final class RptText {

    private RptText() {}

    /** One versamento, to an account. */
    static byte[] of(RptKey key, String amount, String iban) {
        return of(key, amount, List.of(transfer(amount, iban, "/RFB/" + key.iuv())), "");
    }

    /** Some versamenti, and who sends the money if it is not the payer. */
    static byte[] of(RptKey key, String total, List<String> transfers, String sender) {
        return """
                <RPT xmlns="http://www.digitpa.gov.it/schemas/2011/Pagamenti/">\
                <versioneOggetto>6.2.0</versioneOggetto>\
                <dominio><identificativoDominio>%s</identificativoDominio></dominio>\
                <identificativoMessaggioRichiesta>M1</identificativoMessaggioRichiesta>\
                <dataOraMessaggioRichiesta>2026-11-26T10:00:00</dataOraMessaggioRichiesta>\
                <autenticazioneSoggetto>N/A</autenticazioneSoggetto>\
                %s\
                <soggettoPagatore><identificativoUnivocoPagatore>\
                <tipoIdentificativoUnivoco>F</tipoIdentificativoUnivoco>\
                <codiceIdentificativoUnivoco>RSSMRA70A01H501S</codiceIdentificativoUnivoco>\
                </identificativoUnivocoPagatore><anagraficaPagatore>Mario Rossi</anagraficaPagatore>\
                <e-mailPagatore>mario@example.org</e-mailPagatore></soggettoPagatore>\
                <enteBeneficiario><identificativoUnivocoBeneficiario>\
                <tipoIdentificativoUnivoco>G</tipoIdentificativoUnivoco>\
                <codiceIdentificativoUnivoco>%s</codiceIdentificativoUnivoco>\
                </identificativoUnivocoBeneficiario>\
                <denominazioneBeneficiario>Comune di Prova</denominazioneBeneficiario></enteBeneficiario>\
                <datiVersamento><dataEsecuzionePagamento>2026-11-26</dataEsecuzionePagamento>\
                <importoTotaleDaVersare>%s</importoTotaleDaVersare><tipoVersamento>BBT</tipoVersamento>\
                <identificativoUnivocoVersamento>%s</identificativoUnivocoVersamento>\
                <codiceContestoPagamento>%s</codiceContestoPagamento><firmaRicevuta>0</firmaRicevuta>\
                %s</datiVersamento></RPT>""".formatted(
                        key.creditor().value(),
                        sender,
                        key.creditor().value(),
                        total,
                        key.iuv(),
                        key.ccp(),
                        String.join("", transfers))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String transfer(String amount, String iban, String reason) {
        return """
                <datiSingoloVersamento><importoSingoloVersamento>%s</importoSingoloVersamento>\
                <ibanAccredito>%s</ibanAccredito><causaleVersamento>%s</causaleVersamento>\
                <datiSpecificiRiscossione>9/1234</datiSpecificiRiscossione></datiSingoloVersamento>""".formatted(amount, iban, reason);
    }

    static String stamp(String amount) {
        return """
                <datiSingoloVersamento><importoSingoloVersamento>%s</importoSingoloVersamento>\
                <causaleVersamento>Bollo</causaleVersamento>\
                <datiSpecificiRiscossione>9/1234</datiSpecificiRiscossione>\
                <datiMarcaBolloDigitale><tipoBollo>01</tipoBollo>\
                <hashDocumento>MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=</hashDocumento>\
                <provinciaResidenza>RM</provinciaResidenza></datiMarcaBolloDigitale>\
                </datiSingoloVersamento>""".formatted(amount);
    }

    static String sender() {
        return """
                <soggettoVersante><identificativoUnivocoVersante>\
                <tipoIdentificativoUnivoco>G</tipoIdentificativoUnivoco>\
                <codiceIdentificativoUnivoco>01234567890</codiceIdentificativoUnivoco>\
                </identificativoUnivocoVersante><anagraficaVersante>Ditta</anagraficaVersante></soggettoVersante>""";
    }
}
