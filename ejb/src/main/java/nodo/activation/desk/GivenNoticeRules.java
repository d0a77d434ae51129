package nodo.activation.desk;

import java.util.List;
import java.util.Optional;
import nodo.exchange.desk.Check;
import nodo.fault.FaultCode;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.partner.GivenNotice;
import nodo.registry.CreditorInstitutionStation;
import nodo.registry.Registry;

/**
 * What the notice that a creditor made must meet before a PSP hears of it: its parts go together, and it leads to the
 * station that made it. Source: flows-rpt §6.3.
 */
final class GivenNoticeRules {

    static final List<Check<Subject>> CHECKS = List.of(
            Check.that(
                    "the parts of the notice go together",
                    subject -> subject.number().isPresent(),
                    FaultCode.PPT_SEMANTICA,
                    "auxDigit, applicationCode e IUV del numero avviso non coerenti"),
            Check.that(
                    "the notice leads to the station that made it",
                    Subject::leadsBack,
                    FaultCode.PPT_SEMANTICA,
                    "Il numero avviso non corrisponde alla stazione che lo ha generato"));

    private GivenNoticeRules() {}

    /**
     * What the rules look at.
     *
     * @param registry the snapshot that the request is judged by
     * @param creditor who made the notice
     * @param station the station that made it
     * @param notice the notice
     */
    record Subject(Registry registry, FiscalCode creditor, String station, GivenNotice notice) {

        /**
         * Requires that the notice can be paid.
         *
         * @throws nodo.fault.Refusal of the first rule that is not met
         */
        void require() {
            Check.all(CHECKS, this);
        }

        Optional<NoticeNumber> number() {
            return new NoticeCode(
                            Coding.QR_CODE, creditor.value(), notice.applicationCode(), notice.auxDigit(), notice.iuv())
                    .number();
        }

        boolean leadsBack() {
            return number().flatMap(number -> registry.route(creditor, number))
                    .map(CreditorInstitutionStation::station)
                    .filter(station::equals)
                    .isPresent();
        }
    }
}
