package nodo.quadrature;

/** Whose traffic is counted, and by what it is told apart. */
public enum Side {
    /** A broker of creditor institutions: by creditor, station, and the broker of the PSP. */
    PA("station_broker", "station", "psp_broker"),

    /** A broker of PSPs: by creditor, PSP and channel. */
    PSP("psp_broker", "psp", "channel");

    private final String owner;
    private final String first;
    private final String second;

    Side(String owner, String first, String second) {
        this.owner = owner;
        this.first = first;
        this.second = second;
    }

    /** The column of RPT that holds the broker. */
    String owner() {
        return owner;
    }

    /** The column of RPT after the creditor. */
    String first() {
        return first;
    }

    /** The column of RPT after that. */
    String second() {
        return second;
    }
}
