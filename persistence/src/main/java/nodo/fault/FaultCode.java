package nodo.fault;

/**
 * The fault codes of the protocol, one row per code. Each has exactly one text, the {@code faultString}, character by
 * character as it stands on the wire (trailing stops and {@code e'} for {@code è} included); some clients compare it.
 *
 * <p>The prefix names who raises the fault: {@code PPT} the node, {@code PAA} a creditor institution, {@code CANALE} a
 * PSP, {@code FDR} the node's REST API of reporting flows. The node relays any code of a counterpart, listed here or
 * not: a received code is an {@link OriginalFault}, not a row of this table. The rows of creditors and PSPs serve those
 * who play these parts.
 *
 * <p>Source: the published fault tables of the notice model and of the classic model. A row whose text was never
 * published says "text ours".
 */
public enum FaultCode {
    // Syntax, caller and general conditions.

    /** The SOAPAction header names another operation than the body, or no operation at all. */
    PPT_SOAPACTION_ERRATA("SOAPAction errata."),

    /** The request is not valid against the schema of its operation. */
    PPT_SINTASSI_EXTRAXSD("Errore di sintassi extra XSD."),

    /** A document carried inside the request (flow, digital stamp, RPT, RT) is not valid. */
    PPT_SINTASSI_XSD("Errore di sintassi XSD."),

    /** The password is not the one of the caller's channel or station. */
    PPT_AUTENTICAZIONE("Errore di autenticazione."),

    /** Every entity exists, but the relation among them, or the channel's model, is not allowed. */
    PPT_AUTORIZZAZIONE("Il richiedente non ha i diritti per l'operazione."),

    /** A business rule is violated; the description says which. */
    PPT_SEMANTICA("Errore semantico."),

    /** Internal error of the node. */
    PPT_SYSTEM_ERROR("Errore generico."),

    /** The caller exceeds a threshold for now. */
    PPT_SUPERAMENTOSOGLIA(
            "Una qualche soglia fissata per PPT e' temporaneamente superata e la richiesta e' quindi rifiutata."),

    // The PSP side.

    /** The PSP is not configured. */
    PPT_PSP_SCONOSCIUTO("PSP sconosciuto."),

    /** The PSP is configured but disabled. */
    PPT_PSP_DISABILITATO("PSP conosciuto ma disabilitato da configurazione."),

    /** The PSP's broker is not configured. */
    PPT_INTERMEDIARIO_PSP_SCONOSCIUTO("Identificativo intermediario psp sconosciuto."),

    /** The PSP's broker is configured but disabled. */
    PPT_INTERMEDIARIO_PSP_DISABILITATO("Intermediario psp disabilitato."),

    /** The channel is not configured. */
    PPT_CANALE_SCONOSCIUTO("Canale sconosciuto."),

    /** The channel is configured but disabled. */
    PPT_CANALE_DISABILITATO("Canale conosciuto ma disabilitato da configurazione."),

    /** The PSP's endpoint cannot be reached. */
    PPT_CANALE_IRRAGGIUNGIBILE("Errore di connessione verso il Canale."),

    /** The PSP does not answer in time. */
    PPT_CANALE_TIMEOUT("Timeout risposta dal Canale."),

    /** The PSP's server answers an error of its own, or is switched off. */
    PPT_CANALE_SERVIZIO_NONATTIVO("Il Servizio Applicativo del Canale non e' attivo."),

    /** The PSP answers something empty or invalid. */
    PPT_CANALE_ERRORE_RESPONSE(
            "La response ricevuta dal Canale e' vuota o non corretta sintatticamente o semanticamente."),

    /** The PSP answers a well-formed KO, which is relayed. */
    PPT_CANALE_ERRORE("Errore restituito dal Canale."),

    /** Every candidate channel has failed. */
    PPT_CANALE_INDISPONIBILE("Nessun canale utilizzabile e abilitato."),

    /** No channel is named and none can be chosen. */
    PPT_CANALE_NONRISOLVIBILE(
            "Il canale non e' specificato,e nessun canale risulta utilizzabile secondo configurazione."),

    /** The PSP's redirect parameters are absent or used already. */
    PPT_CANALE_ERR_PARAM_PAG_IMM("Parametri restituiti dal Canale per identificare il pagamento non corretti."),

    // The creditor's side.

    /** The creditor institution is not configured. */
    PPT_DOMINIO_SCONOSCIUTO("Identificativo Dominio sconosciuto."),

    /** The creditor institution is configured but disabled. */
    PPT_DOMINIO_DISABILITATO("Dominio disabilitato."),

    /** The creditor's broker is not configured. */
    PPT_INTERMEDIARIO_PA_SCONOSCIUTO("Identificativo intermediario dominio sconosciuto."),

    /** The creditor's broker is configured but disabled. */
    PPT_INTERMEDIARIO_PA_DISABILITATO("Intermediario dominio disabilitato."),

    /** The station is not configured, or no station serves the notice number. */
    PPT_STAZIONE_INT_PA_SCONOSCIUTA("IdentificativoStazioneRichiedente sconosciuto."),

    /** The station is configured but disabled. */
    PPT_STAZIONE_INT_PA_DISABILITATA("Stazione disabilitata."),

    /** The station cannot be reached. */
    PPT_STAZIONE_INT_PA_IRRAGGIUNGIBILE("Errore di connessione verso la Stazione."),

    /** The station does not answer in time. */
    PPT_STAZIONE_INT_PA_TIMEOUT("Timeout risposta dalla Stazione."),

    /** The station's server answers an error of its own, or is switched off. */
    PPT_STAZIONE_INT_PA_SERVIZIO_NONATTIVO("Il Servizio Applicativo della Stazione non e' attivo."),

    /** The station answers something empty or invalid in syntax or semantics. */
    PPT_STAZIONE_INT_PA_ERRORE_RESPONSE("Errore di risposta dalla stazione."),

    /** The creditor answers a well-formed KO, which is relayed. */
    PPT_ERRORE_EMESSO_DA_PAA("Errore restituito dalla PAA."),

    // Notices, tokens and outcomes.

    /** A session is open on the position. */
    PPT_PAGAMENTO_IN_CORSO("Pagamento in attesa risulta in corso al sistema pagoPA"),

    /** The position is paid; for an outcome also: another session is open. */
    PPT_PAGAMENTO_DUPLICATO("Pagamento in attesa risulta concluso al sistema pagoPA"),

    /** An activation of the old model is pending (code reported, text ours). */
    PPT_ATTIVAZIONE_IN_CORSO("Attivazione in corso."),

    /** The idempotency key was used with a different request. */
    PPT_ERRORE_IDEMPOTENZA("Errore idempotenza"),

    /** No such token for that PSP. */
    PPT_TOKEN_SCONOSCIUTO("unknown token"),

    /** A positive outcome came after the token was cancelled. */
    PPT_TOKEN_SCADUTO("paymentToken is expired"),

    /** A negative outcome came after the token was cancelled. */
    PPT_TOKEN_SCADUTO_KO("paymentToken is expired on outcome KO"),

    /** The outcome of the token is recorded already. */
    PPT_ESITO_GIA_ACQUISITO("L'esito del pagamento risulta già acquisito dal sistema pagoPA."),

    /** The token has no position. */
    PPT_PAGAMENTO_SCONOSCIUTO("Pagamento sconosciuto"),

    /** The service of the catalogue is unknown. */
    PPT_SERVIZIO_SCONOSCIUTO("Servizio inesistente sul sistema pagoPA"),

    /** The service is outside its validity window. */
    PPT_SERVIZIO_NONATTIVO("Servizio non attivo"),

    /** The service speaks the old version. */
    PPT_VERSIONE_SERVIZIO("Versione servizio incompatibile con la chiamata"),

    /** An old-model creditor gives no postal account. */
    PPT_IBAN_ACCREDITO("Iban accredito non disponibile"),

    /** An old-model creditor gives an account that it has not registered. */
    PPT_IBAN_NON_CENSITO(
            "Il codice IBAN indicato dal EC non è presente nella lista degli IBAN comunicati al sistema pagoPA."),

    /** An old-model call for a position that needs the new model. */
    PPT_MULTI_BENEFICIARIO("La chiamata non è compatibile con il nuovo modello PSP."),

    // Reporting flows and the old model.

    /** The reporting flow does not exist, or is not for that creditor. */
    PPT_ID_FLUSSO_SCONOSCIUTO("Identificativo flusso sconosciuto."),

    /** The coding of the notice is unknown. */
    PPT_CODIFICA_PSP_SCONOSCIUTA("Valore di codificaInfrastruttura PSP non censito."),

    /** The payment type is unknown. */
    PPT_TIPO_VERSAMENTO_SCONOSCIUTO("Identificativo tipo versamento sconosciuto."),

    /** The cart was sent already. */
    PPT_ID_CARRELLO_DUPLICATO("Identificativo Carrello RPT duplicato."),

    /** The RPT was sent already. */
    PPT_RPT_DUPLICATA("RPT duplicata."),

    /** The RPT does not exist. */
    PPT_RPT_SCONOSCIUTA("RPT sconosciuta."),

    /** The RPT cannot be sent on (text ours). */
    PPT_RPT_NON_INOLTRABILE(
            "La RPT richiesta e fornita dalla PA non può essere inoltrata in quanto non corretta formalmente."),

    /** The RT was delivered already; see {@link Fault#receiptMadeByNode()}. */
    PPT_RT_DUPLICATA("La RT inviata dal PSP è già stata inviata (RT push)."),

    /** The RT does not exist. */
    PPT_RT_SCONOSCIUTA("RT sconosciuta."),

    /** The RT is not ready yet. */
    PPT_RT_NONDISPONIBILE("RT non ancora pronta."),

    /** The RT is being handled. */
    PPT_RT_IN_GESTIONE("La gestione della RT è in corso."),

    /** The RT contradicts the outcome of the redirect. */
    PPT_RT_SEGNO_DISCORDE("Esito discorde rispetto a redirect."),

    /** The pair of parties is on the deny list. */
    PPT_ERRORE("Errore generico."),

    /** The revocation was sent already (text ours). */
    PPT_RR_DUPLICATA("RR duplicata."),

    /** The revocation does not exist (text ours). */
    PPT_RR_SCONOSCIUTA("RR sconosciuta."),

    /** The revocation's outcome was sent already (text ours). */
    PPT_ER_DUPLICATA("ER duplicata."),

    /** The payment cannot be revoked (text ours). */
    PPT_OPER_NON_REVOCABILE("Operazione non revocabile."),

    /** The payment cannot be reversed (text ours). */
    PPT_OPER_NON_STORNABILE("Operazione non stornabile."),

    /** The signature envelope is wrong. */
    PPT_ERRORE_FORMATO_BUSTA_FIRMATA("Formato busta di firma errato o non corrispondente al tipoFirma."),

    /** The document cannot be signed. */
    PPT_FIRMA_INDISPONIBILE("Impossibile firmare."),

    /** The kind of signature is unknown. */
    PPT_TIPOFIRMA_SCONOSCIUTO("Il campo tipoFirma non corrisponde ad alcun valore previsto."),

    /** The channel is not subscribed to digital notices. */
    PPT_ISCRIZIONE_NON_PRESENTE("Iscrizione canale non trovata."),

    /** The channel is subscribed to digital notices already. */
    PPT_ULTERIORE_ISCRIZIONE("Iscrizione canale già presente."),

    /** The key belongs to no choice session. */
    PPT_WISP_SESSIONE_SCONOSCIUTA("Chiave non corrispondente ad alcuna sessione di scelta tramite WISP."),

    /** The choice was asked for too late. */
    PPT_WISP_TIMEOUT_RECUPERO_SCELTA("Chiave relativa ad una scelta scaduta."),

    // Raised by creditor institutions.

    /** A document carried inside the request is not valid. */
    PAA_SINTASSI_XSD("Errore di sintassi XSD"),

    /** The request is not valid against its schema. */
    PAA_SINTASSI_EXTRAXSD("Errore di sintassi extra XSD"),

    /** The creditor named is not the one served. */
    PAA_ID_DOMINIO_ERRATO("La PAA non corrisponde al Dominio indicato"),

    /** The broker named is not the one served. */
    PAA_ID_INTERMEDIARIO_ERRATO("Identificativo intermediario non corrispondente"),

    /** The station named is not the one served. */
    PAA_STAZIONE_INT_ERRATA("Stazione intermediario non corrispondente"),

    /** The position does not exist. */
    PAA_PAGAMENTO_SCONOSCIUTO("Pagamento in attesa risulta sconosciuto all'Ente Creditore"),

    /** The position is paid. */
    PAA_PAGAMENTO_DUPLICATO("Pagamento in attesa risulta concluso all'Ente Creditore"),

    /** The position is being paid. */
    PAA_PAGAMENTO_IN_CORSO("Pagamento in attesa risulta in corso all'Ente Creditore"),

    /** The position has expired. */
    PAA_PAGAMENTO_SCADUTO("Pagamento in attesa risulta scaduto all'Ente Creditore"),

    /** The position was cancelled. */
    PAA_PAGAMENTO_ANNULLATO("Pagamento in attesa risulta annullato all'Ente Creditore"),

    /** The receipt was received already. */
    PAA_RECEIPT_DUPLICATA("ricevuta già presente"),

    /** A business rule is violated; the description says which. */
    PAA_SEMANTICA("Errore semantico"),

    /** Internal error of the creditor's system. */
    PAA_SYSTEM_ERROR("Errore generico"),

    /** Old model: the amount differs. */
    PAA_ATTIVA_RPT_IMPORTO_NON_VALIDO(
            "L'importo del pagamento in attesa non è congruente con il dato indicato dal PSP"),

    /** Old model: the revocation's outcome was received already. */
    PAA_ER_DUPLICATA("Esito Revoca duplicato"),

    /** Old model: the signature envelope is wrong (text ours). */
    PAA_ERRORE_FORMATO_BUSTA_FIRMATA("Formato busta di firma errato o non corrispondente al tipoFirma."),

    /** Old model: the signature is wrong (text ours). */
    PAA_FIRMA_ERRATA("Errore di firma."),

    /** Old model: the document cannot be signed (text ours). */
    PAA_FIRMA_INDISPONIBILE("Impossibile firmare."),

    /** Old model: the RPT does not exist. */
    PAA_RPT_SCONOSCIUTA("La RPT risulta sconosciuta."),

    /** Old model: the RT was received already. */
    PAA_RT_DUPLICATA("La RT è già stata accettata."),

    /** Old model: the RT does not exist. */
    PAA_RT_SCONOSCIUTA("RT sconosciuta."),

    /** Old model: the kind of signature is unknown (text ours). */
    PAA_TIPOFIRMA_SCONOSCIUTO("Il campo tipoFirma non corrisponde ad alcun valore previsto."),

    // Raised by PSPs.

    /** The request is not valid against its schema. */
    CANALE_SINTASSI_EXTRAXSD("Errore di sintassi extra XSD."),

    /** A document carried inside the request is not valid. */
    CANALE_SINTASSI_XSD("Errore di sintassi XSD."),

    /** The PSP named is not the one served (text ours). */
    CANALE_PSP_ERRATO("PSP non corrispondente."),

    /** The broker named is not the one served (text ours). */
    CANALE_INTERMEDIARIO_ERRATO("Identificativo intermediario non corrispondente."),

    /** The channel named is not the one served (spelling less certain, text ours). */
    CANALE_CANALE_ERRATO("Canale non corrispondente."),

    /** A business rule is violated; the description says which. */
    CANALE_SEMANTICA("Errore semantico."),

    /** Internal error of the PSP's system. */
    CANALE_SYSTEM_ERROR("Errore generico."),

    /** Old model: the service is unavailable. */
    CANALE_INDISPONIBILE("Servizio non disponibile."),

    /** Old model: the requester's identifier is wrong. */
    CANALE_RICHIEDENTE_ERRATO("Identificativo richiedente non valido."),

    /** Old model: the RPT was received already. */
    CANALE_RPT_DUPLICATA("RPT duplicata."),

    /** Old model: the RPT was refused (text ours; the published one names the keys of the RPT). */
    CANALE_RPT_RIFIUTATA("RPT rifiutata."),

    /** Old model: the RPT does not exist (text ours; the published one names the keys of the RPT). */
    CANALE_RPT_SCONOSCIUTA("RPT sconosciuta."),

    /** Old model: there is no RT yet. */
    CANALE_RT_NON_DISPONIBILE("Nessuna RT disponibile al momento"),

    /** Old model: the RT does not exist. */
    CANALE_RT_SCONOSCIUTA("RT sconosciuta."),

    /** Old model: the revocation does not exist (text ours). */
    CANALE_RR_SCONOSCIUTA("RR sconosciuta."),

    /** Old model: the revocation's outcome was received already (text ours). */
    CANALE_ER_DUPLICATA("ER duplicata."),

    /** Old model: the digital notice was received already. */
    CANALE_AVVISO_DUPLICATO("Messaggio di Warning per Avviso duplicato"),

    /** Dismissed: wrong signature envelope. */
    CANALE_BUSTA_ERRATA("Messaggio dismesso"),

    /** Dismissed: unknown signature. */
    CANALE_FIRMA_SCONOSCIUTA("Messaggio dismesso"),

    // The REST API of reporting flows, whose codes are written with a hyphen; texts ours.

    /** System error. */
    FDR_0500("Errore generico."),

    /** A bad request that no other code tells. */
    FDR_1000("Richiesta non valida."),

    /** A member or parameter is missing, or is not as it must be. */
    FDR_1001("Campo non valido."),

    /** A moment is none. */
    FDR_1002("Istante non valido."),

    /** A value is not one of its enumeration. */
    FDR_1003("Valore non previsto."),

    /** A member has another JSON type. */
    FDR_1004("Tipo di dato non valido."),

    /** The body is no JSON object. */
    FDR_1005("JSON non valido."),

    /** The PSP is not configured. */
    FDR_2000("PSP sconosciuto."),

    /** The PSP is disabled. */
    FDR_2001("PSP non abilitato."),

    /** The PSP's broker is not configured. */
    FDR_2002("Intermediario PSP sconosciuto."),

    /** The PSP's broker is disabled. */
    FDR_2003("Intermediario PSP non abilitato."),

    /** The channel is not configured. */
    FDR_2004("Canale sconosciuto."),

    /** The channel is disabled. */
    FDR_2005("Canale non abilitato."),

    /** The channel is another broker's. */
    FDR_2006("Canale non associato all'intermediario."),

    /** The PSP does not use the channel. */
    FDR_2007("Canale non associato al PSP."),

    /** The creditor is not configured. */
    FDR_2008("Ente creditore sconosciuto."),

    /** The creditor is disabled. */
    FDR_2009("Ente creditore non abilitato."),

    /** There is no such flow. */
    FDR_3001("Flusso non trovato."),

    /** A draft of that name exists. */
    FDR_3002("Esiste già un flusso non pubblicato con lo stesso nome."),

    /** The flow's status does not allow it. */
    FDR_3003("Azione non consentita nello stato del flusso."),

    /** The PSP of the path is not the one of the body. */
    FDR_3004("Il PSP del percorso non corrisponde a sender.pspId."),

    /** An index stands twice in the request. */
    FDR_3005("Indice ripetuto nella richiesta."),

    /** The flow has a payment with that index. */
    FDR_3006("Indice già presente nel flusso."),

    /** The flow has no payment with that index. */
    FDR_3007("Indice non presente nel flusso."),

    /** The flow's name does not begin with a date. */
    FDR_3008("Il nome del flusso non inizia con una data valida."),

    /** The PSP's id does not follow in the flow's name. */
    FDR_3009("Il nome del flusso non contiene il PSP mittente."),

    /** The flow's name in the path is not the one in the body. */
    FDR_3010("Il nome del flusso del percorso non corrisponde a fdr."),

    /** The flow's time is not after that of the last published. */
    FDR_3011("fdrDate non è successiva a quella dell'ultimo flusso pubblicato."),

    /** The number of payments is not the one that was told. */
    FDR_4001("Il numero dei pagamenti non corrisponde a totPayments."),

    /** The sum of the payments is not the one that was told. */
    FDR_4002("La somma dei pagamenti non corrisponde a sumPayments.");

    private final String text;

    FaultCode(String text) {
        this.text = text;
    }

    /** The fixed {@code faultString} of this code. */
    public String text() {
        return text;
    }
}
