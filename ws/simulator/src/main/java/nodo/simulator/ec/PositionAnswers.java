package nodo.simulator.ec;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nodo.simulator.notice.Amount;
import nodo.simulator.notice.Credit;
import nodo.simulator.notice.Debtor;
import nodo.simulator.notice.Position;
import nodo.simulator.notice.Transfer;
import nodo.wire.common.CtMapEntry;
import nodo.wire.common.CtMetadata;
import nodo.wire.common.CtRichiestaMarcaDaBollo;
import nodo.wire.pafornode.CtEntityUniqueIdentifier;
import nodo.wire.pafornode.CtPaymentOptionDescriptionPA;
import nodo.wire.pafornode.CtPaymentOptionsDescriptionListPA;
import nodo.wire.pafornode.CtPaymentPA;
import nodo.wire.pafornode.CtPaymentPAV2;
import nodo.wire.pafornode.CtQrCode;
import nodo.wire.pafornode.CtSubject;
import nodo.wire.pafornode.CtTransferListPA;
import nodo.wire.pafornode.CtTransferListPAV2;
import nodo.wire.pafornode.CtTransferPA;
import nodo.wire.pafornode.CtTransferPAV2;
import nodo.wire.pafornode.PaDemandPaymentNoticeResponse;
import nodo.wire.pafornode.PaGetPaymentRes;
import nodo.wire.pafornode.PaGetPaymentV2Response;
import nodo.wire.pafornode.PaVerifyPaymentNoticeRes;
import nodo.wire.pafornode.StAmountOption;
import nodo.wire.pafornode.StEntityUniqueIdentifierType;
import nodo.wire.pafornode.StTransferType;
import org.jspecify.annotations.Nullable;

/** A position as the answers of paForNode. */
final class PositionAnswers {

    private static final String POSTAL_ACCOUNT = "IBANAPPOGGIO";

    /** The postal account is one of them. */
    private static final int MOST_ENTRIES = 15;

    private PositionAnswers() {}

    static PaVerifyPaymentNoticeRes verification(Position position) {
        PaVerifyPaymentNoticeRes answer = new PaVerifyPaymentNoticeRes();
        answer.setPaymentList(options(position));
        answer.setPaymentDescription(position.description());
        answer.setFiscalCodePA(position.creditor());
        answer.setCompanyName(position.companyName());
        unlessEmpty(position.officeName(), answer::setOfficeName);
        return answer;
    }

    /** The notice that was issued because somebody asked for it. */
    static PaDemandPaymentNoticeResponse demand(Position position) {
        CtQrCode qrCode = new CtQrCode();
        qrCode.setFiscalCode(position.creditor());
        qrCode.setNoticeNumber(position.notice().digits());
        PaDemandPaymentNoticeResponse answer = new PaDemandPaymentNoticeResponse();
        answer.setQrCode(qrCode);
        answer.setPaymentList(options(position));
        answer.setPaymentDescription(position.description());
        answer.setFiscalCodePA(position.creditor());
        answer.setCompanyName(position.companyName());
        unlessEmpty(position.officeName(), answer::setOfficeName);
        return answer;
    }

    private static CtPaymentOptionsDescriptionListPA options(Position position) {
        CtPaymentOptionDescriptionPA option = new CtPaymentOptionDescriptionPA();
        option.setAmount(decimal(position.amount()));
        option.setOptions(StAmountOption.EQ);
        option.setDueDate(position.dueDate());
        option.setDetailDescription(position.description());
        option.setAllCCP(position.postal());
        CtPaymentOptionsDescriptionListPA options = new CtPaymentOptionsDescriptionListPA();
        options.setPaymentOptionDescription(option);
        return options;
    }

    static PaGetPaymentRes payment(Position position, @Nullable StTransferType transferType) {
        CtPaymentPA data = new CtPaymentPA();
        data.setCreditorReferenceId(position.notice().creditorReferenceId());
        data.setPaymentAmount(decimal(position.amount()));
        data.setDueDate(position.dueDate());
        data.setDescription(position.description());
        data.setCompanyName(position.companyName());
        unlessEmpty(position.officeName(), data::setOfficeName);
        data.setDebtor(subject(position.debtor()));
        CtTransferListPA transfers = new CtTransferListPA();
        position.transfers().forEach(transfer -> transfers.getTransfers().add(transfer(transfer, transferType)));
        data.setTransferList(transfers);
        metadata(position.metadata()).ifPresent(data::setMetadata);
        PaGetPaymentRes answer = new PaGetPaymentRes();
        answer.setData(data);
        return answer;
    }

    private static CtTransferPA transfer(Transfer transfer, @Nullable StTransferType transferType) {
        CtTransferPA wire = new CtTransferPA();
        wire.setIdTransfer(transfer.id());
        wire.setTransferAmount(decimal(transfer.amount()));
        wire.setFiscalCodePA(transfer.fiscalCode());
        wire.setIBAN(asked((Credit.Account) transfer.credit(), transferType));
        wire.setRemittanceInformation(transfer.remittance());
        wire.setTransferCategory(transfer.category());
        metadata(transfer.metadata()).ifPresent(wire::setMetadata);
        return wire;
    }

    static PaGetPaymentV2Response paymentV2(Position position, @Nullable StTransferType transferType) {
        CtPaymentPAV2 data = new CtPaymentPAV2();
        data.setCreditorReferenceId(position.notice().creditorReferenceId());
        data.setPaymentAmount(decimal(position.amount()));
        data.setDueDate(position.dueDate());
        data.setDescription(position.description());
        data.setCompanyName(position.companyName());
        unlessEmpty(position.officeName(), data::setOfficeName);
        data.setDebtor(subject(position.debtor()));
        CtTransferListPAV2 transfers = new CtTransferListPAV2();
        position.transfers().forEach(transfer -> transfers.getTransfers().add(transferV2(transfer, transferType)));
        data.setTransferList(transfers);
        metadata(position.metadata()).ifPresent(data::setMetadata);
        PaGetPaymentV2Response answer = new PaGetPaymentV2Response();
        answer.setData(data);
        return answer;
    }

    private static CtTransferPAV2 transferV2(Transfer transfer, @Nullable StTransferType transferType) {
        CtTransferPAV2 wire = new CtTransferPAV2();
        wire.setIdTransfer(transfer.id());
        wire.setTransferAmount(decimal(transfer.amount()));
        wire.setFiscalCodePA(transfer.fiscalCode());
        wire.setCompanyName(transfer.companyName());
        wire.setRemittanceInformation(transfer.remittance());
        wire.setTransferCategory(transfer.category());
        metadata(transfer.metadata()).ifPresent(wire::setMetadata);
        if (transfer.credit() instanceof Credit.Stamp stamp) {
            wire.setRichiestaMarcaDaBollo(stamp(stamp));
        } else {
            setAccount(wire, (Credit.Account) transfer.credit(), transferType);
        }
        return wire;
    }

    /** Asked for both accounts, a creditor names the postal one as metadata. Source: flows-notice §11. */
    private static void setAccount(CtTransferPAV2 wire, Credit.Account account, @Nullable StTransferType transferType) {
        wire.setIBAN(asked(account, transferType));
        if (!account.postalIban().isEmpty() && transferType == StTransferType.PAGOPA) {
            CtMetadata metadata = wire.getMetadata() == null ? new CtMetadata() : wire.getMetadata();
            List<CtMapEntry> entries = metadata.getMapEntries();
            entries.subList(Math.min(entries.size(), MOST_ENTRIES - 1), entries.size())
                    .clear();
            entries.add(entry(POSTAL_ACCOUNT, account.postalIban()));
            wire.setMetadata(metadata);
        }
    }

    private static String asked(Credit.Account account, @Nullable StTransferType transferType) {
        boolean postal =
                transferType == StTransferType.POSTAL && !account.postalIban().isEmpty();
        return postal ? account.postalIban() : account.iban();
    }

    private static CtRichiestaMarcaDaBollo stamp(Credit.Stamp stamp) {
        CtRichiestaMarcaDaBollo wire = new CtRichiestaMarcaDaBollo();
        wire.setHashDocumento(Base64.getDecoder().decode(stamp.documentHash()));
        wire.setTipoBollo("01");
        wire.setProvinciaResidenza(stamp.province());
        return wire;
    }

    private static CtSubject subject(Debtor debtor) {
        CtEntityUniqueIdentifier id = new CtEntityUniqueIdentifier();
        id.setEntityUniqueIdentifierType(StEntityUniqueIdentifierType.valueOf(debtor.type()));
        id.setEntityUniqueIdentifierValue(debtor.code());
        CtSubject wire = new CtSubject();
        wire.setUniqueIdentifier(id);
        wire.setFullName(debtor.fullName());
        Map<String, Consumer<String>> elements = Map.of(
                "streetName", wire::setStreetName,
                "civicNumber", wire::setCivicNumber,
                "postalCode", wire::setPostalCode,
                "city", wire::setCity,
                "stateProvinceRegion", wire::setStateProvinceRegion,
                "country", wire::setCountry,
                "e-mail", wire::setEMail);
        debtor.address()
                .forEach((name, value) ->
                        Optional.ofNullable(elements.get(name)).ifPresent(element -> element.accept(value)));
        return wire;
    }

    private static Optional<CtMetadata> metadata(Map<String, String> entries) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        CtMetadata metadata = new CtMetadata();
        entries.forEach((key, value) -> metadata.getMapEntries().add(entry(key, value)));
        return Optional.of(metadata);
    }

    private static CtMapEntry entry(String key, String value) {
        CtMapEntry entry = new CtMapEntry();
        entry.setKey(key);
        entry.setValue(value);
        return entry;
    }

    private static BigDecimal decimal(Amount amount) {
        return BigDecimal.valueOf(amount.cents(), 2);
    }

    private static void unlessEmpty(String text, Consumer<String> element) {
        if (!text.isEmpty()) {
            element.accept(text);
        }
    }
}
