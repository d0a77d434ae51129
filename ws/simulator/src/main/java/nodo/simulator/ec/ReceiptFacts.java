package nodo.simulator.ec;

import jakarta.json.JsonObject;
import nodo.simulator.json.JsonText;
import nodo.wire.pafornode.CtReceipt;
import nodo.wire.pafornode.CtReceiptV2;

/** What of a receipt a creditor keeps in its ledger. */
final class ReceiptFacts {

    private ReceiptFacts() {}

    static JsonObject of(CtReceipt receipt) {
        var transfers = JsonText.array();
        receipt.getTransferList()
                .getTransfers()
                .forEach(transfer -> transfers.add(JsonText.object()
                        .add("id", transfer.getIdTransfer())
                        .add("amount", transfer.getTransferAmount().toString())
                        .add("creditor", transfer.getFiscalCodePA())));
        return JsonText.object()
                .add("token", receipt.getReceiptId())
                .add("creditor", receipt.getFiscalCode())
                .add("notice", receipt.getNoticeNumber())
                .add("iuv", receipt.getCreditorReferenceId())
                .add("amount", receipt.getPaymentAmount().toString())
                .add("psp", receipt.getIdPSP())
                .add("channel", receipt.getIdChannel())
                .add("transfers", transfers)
                .build();
    }

    static JsonObject of(CtReceiptV2 receipt) {
        var transfers = JsonText.array();
        receipt.getTransferList()
                .getTransfers()
                .forEach(transfer -> transfers.add(JsonText.object()
                        .add("id", transfer.getIdTransfer())
                        .add("amount", transfer.getTransferAmount().toString())
                        .add("creditor", transfer.getFiscalCodePA())));
        return JsonText.object()
                .add("token", receipt.getReceiptId())
                .add("creditor", receipt.getFiscalCode())
                .add("notice", receipt.getNoticeNumber())
                .add("iuv", receipt.getCreditorReferenceId())
                .add("amount", receipt.getPaymentAmount().toString())
                .add("psp", receipt.getIdPSP())
                .add("channel", receipt.getIdChannel())
                .add("transfers", transfers)
                .build();
    }
}
