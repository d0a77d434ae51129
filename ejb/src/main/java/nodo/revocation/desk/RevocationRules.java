package nodo.revocation.desk;

import static nodo.exchange.desk.Check.that;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nodo.exchange.desk.Check;
import nodo.exchange.desk.TakesPart;
import nodo.fault.FaultCode;
import nodo.registry.CreditorInstitution;
import nodo.revocation.Revocation;
import nodo.revocation.RevocationKind;
import nodo.revocation.RevocationState;
import nodo.revocation.partner.RevocationDocument;
import nodo.rpt.Rpt;
import nodo.rpt.RptState;
import nodo.rt.Rt;
import nodo.rt.RtOrigin;
import nodo.rt.desk.NamedPayment;

/** What messages of revocations must meet, in the order in which senders are told. Source: flows-rpt 8. */
final class RevocationRules {

    private static final Set<RptState> AT_THE_PSP = EnumSet.of(RptState.RPT_ACCETTATA_PSP, RptState.RPT_RISOLTA_OK);

    static final List<Check<Optional<CreditorInstitution>>> CREDITOR = TakesPart.creditor(Function.identity());

    static final List<Check<Paid>> REVOCA = List.of(
            that("the payment is the PSP's", Paid::isTheSenders, FaultCode.PPT_OPER_NON_REVOCABILE),
            that("its creditor has its RT", Paid::rtIsDelivered, FaultCode.PPT_OPER_NON_REVOCABILE),
            that("no request was made", Paid::mayBeAsked, FaultCode.PPT_RR_DUPLICATA));

    static final List<Check<Paid>> STORNO = List.of(
            that("the payment is the creditor's", Paid::isTheSenders, FaultCode.PPT_OPER_NON_STORNABILE),
            that("its PSP has its RPT", Paid::rptIsAccepted, FaultCode.PPT_OPER_NON_STORNABILE),
            that("its PSP offers reversals, or does not say", Paid::pspRefunds, FaultCode.PPT_OPER_NON_STORNABILE),
            that("no request was made", Paid::mayBeAsked, FaultCode.PPT_RR_DUPLICATA));

    static final List<Check<Paid>> OUTCOME = List.of(
            that("the payment is the sender's", Paid::isTheSenders, FaultCode.PPT_RR_SCONOSCIUTA),
            that("there was a request of the other side", Paid::wasAsked, FaultCode.PPT_RR_SCONOSCIUTA),
            that("no outcome was told", Paid::mayBeAnswered, FaultCode.PPT_ER_DUPLICATA));

    static final List<Check<Told>> DOCUMENT = List.of(
            that(
                    "it names the payment that it came for",
                    Told::isOfThePayment,
                    FaultCode.PPT_SEMANTICA,
                    "identificativoDominio, identificativoUnivocoVersamento o codiceContestoPagamento diversi da quelli"
                            + " del documento"),
            that(
                    "the total is the sum",
                    told -> told.document().amounts().isEmpty()
                            ? told.document().total().isZero()
                            : told.document().total().isSumOf(told.document().amounts()),
                    FaultCode.PPT_SEMANTICA,
                    "importoTotaleRevocato non corrisponde alla somma dei singoloImportoRevocato"));

    static final List<Check<Told>> REQUEST_OF_PSP = List.of(that(
            "a revocation has its type",
            told -> told.document().type().isPresent(),
            FaultCode.PPT_SEMANTICA,
            "tipoRevoca obbligatorio nella richiesta di revoca"));

    static final List<Check<Told>> REQUEST_OF_CREDITOR = List.of(that(
            "a reversal has no type",
            told -> told.document().type().isEmpty(),
            FaultCode.PPT_SEMANTICA,
            "tipoRevoca non ammesso nella richiesta di storno"));

    /** The receiver may have the request that came before, and will answer that one. */
    static final List<Check<Told>> REQUEST = List.of(
            that("it is the one that may be there already", Told::repeatsTheRequest, FaultCode.PPT_RR_DUPLICATA));

    static final List<Check<Told>> ANSWER = List.of(
            that("it answers the request that was made", Told::answersTheRequest, FaultCode.PPT_RR_SCONOSCIUTA),
            that("it is the one that may be there already", Told::repeatsTheOutcome, FaultCode.PPT_ER_DUPLICATA));

    private RevocationRules() {}

    /**
     * A payment, and what was revoked of it.
     *
     * @param sender who sends a message about it
     * @param kind which way the request goes
     * @param rpt its RPT, if known
     * @param rt its RT, if there is one
     * @param revocation its revocation, if there is one
     * @param pspRefunds whether its PSP publishes that it takes payments back, or publishes nothing
     */
    record Paid(
            Sender sender,
            RevocationKind kind,
            Optional<Rpt> rpt,
            Optional<Rt> rt,
            Optional<Revocation> revocation,
            boolean pspRefunds) {

        boolean isTheSenders() {
            return rpt.filter(sender::takesPartIn).isPresent();
        }

        boolean rtIsDelivered() {
            return rpt.orElseThrow().state() == RptState.RT_ACCETTATA_PA;
        }

        boolean rptIsAccepted() {
            return AT_THE_PSP.contains(rpt.orElseThrow().state())
                    || rt.filter(known -> known.origin() != RtOrigin.NODE).isPresent();
        }

        boolean mayBeAsked() {
            return revocation
                    .map(known -> known.state() == RevocationState.RR_RIFIUTATA
                            || (known.state() == RevocationState.RR_ESITO_SCONOSCIUTO && known.kind() == kind))
                    .orElse(true);
        }

        boolean wasAsked() {
            return revocation
                    .filter(known -> known.kind() == kind)
                    .filter(known -> known.state() != RevocationState.RR_RIFIUTATA)
                    .isPresent();
        }

        /** An outcome may overtake the receiver's answer to the request. */
        boolean mayBeAnswered() {
            return revocation.orElseThrow().state().canMoveTo(RevocationState.ER_ACCETTATA_NODO);
        }
    }

    /**
     * A document beside the message that it came in.
     *
     * @param payment the payment that the message names
     * @param document what the document says
     * @param revocation the revocation that it belongs to, if there is one
     */
    record Told(NamedPayment payment, RevocationDocument document, Optional<Revocation> revocation) {

        boolean isOfThePayment() {
            return payment.equals(new NamedPayment(document.creditor(), document.iuv(), document.ccp()));
        }

        boolean repeatsTheRequest() {
            return revocation
                    .filter(known -> known.state() == RevocationState.RR_ESITO_SCONOSCIUTO)
                    .map(known -> known.request().id().equals(document.id()))
                    .orElse(true);
        }

        boolean repeatsTheOutcome() {
            return revocation
                    .filter(known -> known.state() == RevocationState.ER_ESITO_SCONOSCIUTO)
                    .flatMap(Revocation::outcome)
                    .map(known -> known.id().equals(document.id()))
                    .orElse(true);
        }

        boolean answersTheRequest() {
            return document.requestId()
                    .filter(revocation.orElseThrow().request().id()::equals)
                    .isPresent();
        }
    }
}
