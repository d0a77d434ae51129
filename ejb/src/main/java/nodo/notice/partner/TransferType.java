package nodo.notice.partner;

/** Which accounts a creditor is asked for. Source: paForNode.xsd, stTransferType; when which is asked, flows-notice §11. */
public enum TransferType {

    /** Postal accounts. */
    POSTAL,

    /** Ordinary accounts with a postal alternative, or the reverse, for those who can choose. Version 2 only. */
    PAGOPA
}
