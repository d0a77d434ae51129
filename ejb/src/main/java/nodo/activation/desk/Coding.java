package nodo.activation.desk;

import java.util.Arrays;
import java.util.Optional;

/** How a notice was read (codificaInfrastrutturaPSP), which tells by what its creditor is named. */
public enum Coding {
    /** By the creditor's fiscal code. */
    QR_CODE("QR-CODE"),

    /** By a postal account, which several creditors may share. */
    BARCODE_128_AIM("BARCODE-128-AIM"),

    /** By the creditor's GLN. */
    BARCODE_GS1_128("BARCODE-GS1-128");

    private final String published;

    Coding(String published) {
        this.published = published;
    }

    static Optional<Coding> of(String published) {
        return Arrays.stream(values())
                .filter(coding -> coding.published.equals(published))
                .findFirst();
    }
}
