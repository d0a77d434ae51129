package nodo.rt.desk;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nodo.exchange.desk.Check;
import nodo.fault.FaultCode;
import nodo.money.Euro;
import nodo.rpt.partner.RptDocument;
import nodo.rt.RtOutcome;
import nodo.rt.partner.RtDocument;

/**
 * What an RT must say beside its RPT, in the order in which PSPs are told. Names, addresses, reasons, stations, dates and
 * versions may differ from the RPT.
 *
 * <p>Source: flows-rpt 7.2, validation §2 of nodoInviaRT. That a payment is either made as the RPT asks or not at all is
 * read from the latter ("amounts").
 */
final class RtRules {

    static final List<Check<Subject>> CHECKS = List.of(
            semantic(
                    "the total is the sum of the payments",
                    subject -> subject.rt().total().isSumOf(subject.amounts()),
                    "importoTotalePagato non corrisponde alla somma dei singoloImportoPagato"),
            semantic(
                    "an outcome that needs payments has them",
                    subject -> !subject.rt().outcome().needsPayments()
                            || !subject.lines().isEmpty(),
                    "datiSingoloPagamento obbligatorio per il codiceEsitoPagamento indicato"),
            semantic(
                    "there are as many payments as in the RPT, if any",
                    subject -> subject.lines().isEmpty()
                            || subject.lines().size() == subject.asked().size(),
                    "numero di datiSingoloPagamento diverso dal numero di versamenti della RPT"),
            semantic(
                    "nothing is paid if nothing was executed",
                    subject -> subject.paysSomething() || subject.rt().total().isZero(),
                    "importoTotalePagato diverso da zero per il codiceEsitoPagamento indicato"),
            semantic(
                    "no payment is made if nothing was executed",
                    subject -> subject.paysSomething()
                            || subject.amounts().stream().allMatch(Euro::isZero),
                    "singoloImportoPagato diverso da zero per il codiceEsitoPagamento indicato"),
            semantic(
                    "a payment that was not made has its reason",
                    subject -> subject.lines().stream()
                            .allMatch(line ->
                                    !line.amount().isZero() || line.outcome().isPresent()),
                    "esitoSingoloPagamento obbligatorio con singoloImportoPagato pari a zero"),
            semantic(
                    "all payments are made if all was executed",
                    subject -> subject.rt().outcome() != RtOutcome.EXECUTED
                            || subject.amounts().stream().noneMatch(Euro::isZero),
                    "singoloImportoPagato pari a zero con codiceEsitoPagamento 0"),
            semantic(
                    "payments have the amounts of the RPT",
                    subject -> subject.made().allMatch(Pair::hasTheAmountAsked),
                    "singoloImportoPagato diverso da importoSingoloVersamento della RPT"),
            semantic(
                    "a stamp that was paid is there",
                    subject -> subject.stamped().allMatch(Pair::hasStamp),
                    "allegatoRicevuta di tipo BD assente per il versamento con marca da bollo"),
            semantic(
                    "stamps cost what was paid",
                    subject -> subject.stamped().allMatch(Pair::hasThePrice),
                    "Importo della marca da bollo diverso dal singoloImportoPagato"),
            semantic(
                    "stamps are of the type asked for",
                    subject -> subject.stamped().allMatch(Pair::hasTheType),
                    "TipoBollo della marca da bollo diverso da quello della RPT"),
            semantic(
                    "stamps are for the document of the RPT",
                    subject -> subject.stamped().allMatch(Pair::hasTheDigest),
                    "ImprontaDocumento della marca da bollo diversa da hashDocumento della RPT"),
            semantic(
                    "stamps were sold by the PSP",
                    Subject::stampsAreOfTheSeller,
                    "PSP della marca da bollo diverso da quello della ricevuta"));

    private RtRules() {}

    private static Check<Subject> semantic(String name, Predicate<Subject> holds, String description) {
        return Check.that(name, holds, FaultCode.PPT_SEMANTICA, description);
    }

    /**
     * What the rules look at.
     *
     * @param rt the RT
     * @param asked the payments of its RPT
     * @param seller the fiscal code of the PSP by the registry, if it has one
     */
    record Subject(RtDocument rt, List<RptDocument.Line> asked, Optional<String> seller) {

        List<RtDocument.Line> lines() {
            return rt.payments();
        }

        List<Euro> amounts() {
            return lines().stream().map(RtDocument.Line::amount).toList();
        }

        boolean paysSomething() {
            return rt.outcome().isPositive() || rt.outcome() == RtOutcome.PARTLY_EXPIRED;
        }

        /** The payments that were made, beside what was asked. */
        Stream<Pair> made() {
            return IntStream.range(0, Math.min(lines().size(), asked.size()))
                    .mapToObj(at -> new Pair(lines().get(at), asked.get(at)))
                    .filter(pair -> !pair.line().amount().isZero());
        }

        Stream<Pair> stamped() {
            return made().filter(pair -> pair.asked().stamp().isPresent());
        }

        /** By the word of the RT itself, or else of the registry; where both are silent any seller will do. */
        boolean stampsAreOfTheSeller() {
            return rt.issuer()
                    .or(this::seller)
                    .map(code -> stamped()
                            .flatMap(pair -> pair.line().stamp().stream())
                            .allMatch(stamp -> stamp.seller().equals(code)))
                    .orElse(true);
        }
    }

    /** A payment that was made, beside what was asked. */
    record Pair(RtDocument.Line line, RptDocument.Line asked) {

        boolean hasTheAmountAsked() {
            return line.amount().equals(asked.amount());
        }

        boolean hasStamp() {
            return line.stamp().isPresent();
        }

        boolean hasThePrice() {
            return agrees(stamp -> stamp.price().equals(line.amount()));
        }

        boolean hasTheType() {
            return agrees(
                    stamp -> stamp.type().equals(asked.stamp().orElseThrow().type()));
        }

        boolean hasTheDigest() {
            String wanted = asked.stamp().orElseThrow().digest();
            return agrees(stamp -> withoutBreaks(stamp.digest()).equals(wanted));
        }

        private boolean agrees(Predicate<RtDocument.Stamp> rule) {
            return line.stamp().filter(rule).isPresent();
        }

        /** Partners break lines in base64. */
        private static String withoutBreaks(String base64) {
            return Base64.getEncoder().encodeToString(Base64.getMimeDecoder().decode(base64));
        }
    }
}
