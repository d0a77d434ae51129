package nodo.journal;

/** What events can be searched by, apart from time and exchange. */
public enum JournalKey {
    /** The creditor's fiscal code. */
    CREDITOR("creditor"),

    /** The notice number, usually together with the creditor. */
    NOTICE("notice"),

    /** The creditor's reference. */
    IUV("iuv"),

    /** The payment token, or the CCP of the old model. */
    TOKEN("token"),

    /** The PSP. */
    PSP("psp"),

    /** The creditor's station. */
    STATION("station"),

    /** The PSP's channel. */
    CHANNEL("channel"),

    /** The operation. */
    OPERATION("operation"),

    /** The fault code, ours or a partner's. */
    FAULT_CODE("fault_code");

    private final String column;

    JournalKey(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** Whether an index finds the events of one value, so that the time need not be bounded. */
    public boolean isIndexed() {
        return this == NOTICE || this == IUV || this == TOKEN;
    }
}
