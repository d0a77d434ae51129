package nodo.cart.desk;

import java.nio.charset.StandardCharsets;
import nodo.rpt.desk.ReadRpt;

/** Documents of RPTs, valid by their schema. */
record CartText(String creditor, String iuv, String ccp, String payer, String type, String iban) {

    static CartText of(String creditor, String iuv, String iban) {
        return new CartText(creditor, iuv, "n/a", "RSSMRA80A01H501U", "BBT", iban);
    }

    CartText paidBy(String other) {
        return new CartText(creditor, iuv, ccp, other, type, iban);
    }

    CartText crediting(String account) {
        return new CartText(creditor, iuv, ccp, payer, type, account);
    }

    CartText withCcp(String value) {
        return new CartText(creditor, iuv, value, payer, type, iban);
    }

    SentRpt sent() {
        return sentAs(iuv);
    }

    /** Asking for another amount than 10.00. */
    SentRpt asking(String amount) {
        String text = new String(document(), StandardCharsets.UTF_8).replace("10.00", amount);
        return new SentRpt(creditor, iuv, ccp, ReadRpt.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** With another IUV outside than inside. */
    SentRpt sentAs(String otherIuv) {
        return new SentRpt(creditor, otherIuv, ccp, ReadRpt.of(document()));
    }

    byte[] document() {
        return """
                <RPT xmlns="http://www.digitpa.gov.it/schemas/2011/Pagamenti/">\
                <versioneOggetto>6.2.0</versioneOggetto>\
                <dominio><identificativoDominio>%1$s</identificativoDominio></dominio>\
                <identificativoMessaggioRichiesta>M1</identificativoMessaggioRichiesta>\
                <dataOraMessaggioRichiesta>2026-11-26T10:00:00</dataOraMessaggioRichiesta>\
                <autenticazioneSoggetto>N/A</autenticazioneSoggetto>\
                <soggettoPagatore><identificativoUnivocoPagatore>\
                <tipoIdentificativoUnivoco>F</tipoIdentificativoUnivoco>\
                <codiceIdentificativoUnivoco>%4$s</codiceIdentificativoUnivoco>\
                </identificativoUnivocoPagatore><anagraficaPagatore>Mario Rossi</anagraficaPagatore></soggettoPagatore>\
                <enteBeneficiario><identificativoUnivocoBeneficiario>\
                <tipoIdentificativoUnivoco>G</tipoIdentificativoUnivoco>\
                <codiceIdentificativoUnivoco>%1$s</codiceIdentificativoUnivoco>\
                </identificativoUnivocoBeneficiario>\
                <denominazioneBeneficiario>Comune di Prova</denominazioneBeneficiario></enteBeneficiario>\
                <datiVersamento><dataEsecuzionePagamento>2026-11-26</dataEsecuzionePagamento>\
                <importoTotaleDaVersare>10.00</importoTotaleDaVersare><tipoVersamento>%5$s</tipoVersamento>\
                <identificativoUnivocoVersamento>%2$s</identificativoUnivocoVersamento>\
                <codiceContestoPagamento>%3$s</codiceContestoPagamento><firmaRicevuta>0</firmaRicevuta>\
                <datiSingoloVersamento><importoSingoloVersamento>10.00</importoSingoloVersamento>\
                <ibanAccredito>%6$s</ibanAccredito><causaleVersamento>/RFB/%2$s</causaleVersamento>\
                <datiSpecificiRiscossione>9/1234</datiSpecificiRiscossione></datiSingoloVersamento>\
                </datiVersamento></RPT>""".formatted(creditor, iuv, ccp, payer, type, iban).getBytes(StandardCharsets.UTF_8);
    }
}
