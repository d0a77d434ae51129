package nodo.notice.soap;

import nodo.notice.partner.VerifiedNotice;
import nodo.wire.nodeforpsp.CtPaymentOptionBollettinoDescription;
import nodo.wire.nodeforpsp.CtPaymentOptionDescription;
import nodo.wire.nodeforpsp.CtPaymentOptionsBollettinoDescriptionList;
import nodo.wire.nodeforpsp.CtPaymentOptionsDescriptionList;
import nodo.wire.nodeforpsp.StAmountOptionPSP;

/** The one payment option that a creditor gives, as the lists that PSPs read. */
final class PaymentOptions {

    private PaymentOptions() {}

    static CtPaymentOptionsDescriptionList wire(VerifiedNotice notice) {
        CtPaymentOptionDescription option = new CtPaymentOptionDescription();
        option.setAmount(notice.amount().amount());
        option.setOptions(StAmountOptionPSP.fromValue(notice.option()));
        notice.dueDate().ifPresent(option::setDueDate);
        notice.paymentNote().ifPresent(option::setPaymentNote);
        CtPaymentOptionsDescriptionList options = new CtPaymentOptionsDescriptionList();
        options.getPaymentOptionDescriptions().add(option);
        return options;
    }

    /** With allCCP, which only the postal operator is told. */
    static CtPaymentOptionsBollettinoDescriptionList postalWire(VerifiedNotice notice) {
        CtPaymentOptionBollettinoDescription option = new CtPaymentOptionBollettinoDescription();
        option.setAmount(notice.amount().amount());
        option.setOptions(StAmountOptionPSP.fromValue(notice.option()));
        notice.dueDate().ifPresent(option::setDueDate);
        notice.paymentNote().ifPresent(option::setPaymentNote);
        option.setAllCCP(notice.allCcp());
        CtPaymentOptionsBollettinoDescriptionList options = new CtPaymentOptionsBollettinoDescriptionList();
        options.getPaymentOptionDescriptions().add(option);
        return options;
    }
}
