package nodo.rpt.desk;

import static nodo.exchange.desk.Check.that;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nodo.activation.ActivationState;
import nodo.activation.RptActivation;
import nodo.exchange.desk.Check;
import nodo.fault.Descriptions;
import nodo.fault.FaultCode;
import nodo.notice.Iban;
import nodo.registry.PspChannel;
import nodo.registry.Registry;
import nodo.registry.Station;
import nodo.rpt.RptKey;
import nodo.rpt.partner.RptDocument;

/**
 * What an RPT must meet once its document was read. The lists are the order in which creditors are refused.
 *
 * <p>Source: flows-rpt 3.1, rows 15 to 23, and 3.2; validation §2, nodoInviaRPT.
 */
final class RptRules {

    /** The CCP of payments that nobody activated. */
    private static final String NO_CONTEXT = "n/a";

    private static final String AT_THE_PSP = "PO";
    private static final String DIRECT_DEBIT = "AD";
    private static final String TRANSFER = "BBT";
    private static final Set<String> MYBANK = Set.of("OBEP", "MYBK");

    /** Row 15. */
    static final List<Check<Subject>> NAMES = List.of(
            semantic(
                    "the document is of the creditor",
                    subject -> subject.document()
                            .creditor()
                            .equals(subject.key().creditor().value()),
                    "identificativoDominio diverso da quello della RPT"),
            semantic(
                    "the document is of the IUV",
                    subject -> subject.document().iuv().equals(subject.key().iuv()),
                    "identificativoUnivocoVersamento diverso da quello della RPT"),
            semantic(
                    "the document is of the CCP",
                    subject -> subject.document().ccp().equals(subject.key().ccp()),
                    "codiceContestoPagamento diverso da quello della RPT"));

    /** Row 16. */
    static final List<Check<Subject>> RELATIONS = List.of(
            that(
                    "the channel is the broker's",
                    subject -> subject.provider()
                            .channel()
                            .brokerId()
                            .equals(subject.provider().broker().id()),
                    FaultCode.PPT_AUTORIZZAZIONE,
                    Descriptions.CHANNEL_OF_ANOTHER_BROKER),
            that(
                    "the channel is one of the PSP's",
                    subject -> subject.provider().isLinked(subject.registry()),
                    FaultCode.PPT_AUTORIZZAZIONE,
                    Descriptions.CHANNEL_OF_ANOTHER_PSP),
            that(
                    "the PSP takes that type on the channel",
                    Subject::typeIsLinked,
                    FaultCode.PPT_AUTORIZZAZIONE,
                    Descriptions.PAYMENT_TYPE_NOT_LINKED));

    /** Rows 18 to 22. */
    static final List<Check<Subject>> CONTENT = List.of(
            semantic(
                    "stamps go to a PSP that sells them",
                    subject -> !subject.document().hasStamps()
                            || subject.provider().psp().digitalStamp(),
                    "PSP non abilitato alla marca da bollo digitale"),
            semantic(
                    "each payment has an account or a stamp",
                    subject -> subject.document().payments().stream()
                            .allMatch(line ->
                                    line.iban().isPresent() != line.stamp().isPresent()),
                    "ibanAccredito e datiMarcaBolloDigitale presenti o assenti entrambi"),
            that("every account is the creditor's", Subject::accountsAreRegistered, FaultCode.PPT_IBAN_NON_CENSITO),
            semantic(
                    "the payments add up to the total",
                    Subject::addsUp,
                    "importoTotaleDaVersare diverso dalla somma degli importoSingoloVersamento"),
            semantic(
                    "a payment at the PSP has a context",
                    subject -> !subject.isOf(AT_THE_PSP) || !subject.key().ccp().equals(NO_CONTEXT),
                    "Il tipo di versamento indicato non ammette la valorizzazione del codiceContestoPagamento con valore"
                            + " n/a"),
            semantic(
                    "a payment at the PSP was asked for",
                    subject -> !subject.isOf(AT_THE_PSP) || subject.wasActivated(),
                    "RPT non attivata"),
            semantic(
                    "a payment at the PSP is one",
                    subject -> !subject.isOf(AT_THE_PSP) || subject.isOnePayment(),
                    "numero di versamenti diverso da 1 con tipoVersamento PO"),
            semantic(
                    "a direct debit says the account",
                    subject -> !subject.isOf(DIRECT_DEBIT)
                            || subject.document().debitIban().isPresent(),
                    "ibanAddebito assente con tipoVersamento AD"),
            semantic(
                    "what is parked is a transfer",
                    subject -> !subject.provider().isWisp() || subject.isOf(TRANSFER),
                    "tipoVersamento diverso da BBT per un pagamento WISP"),
            semantic(
                    "the second account is at another bank",
                    subject -> subject.document().payments().stream().allMatch(RptRules::banksDiffer),
                    "ibanAppoggio dello stesso PSP di ibanAccredito"),
            semantic(
                    "a payment by MyBank is one, and in no cart",
                    subject -> !MYBANK.contains(subject.document().paymentType())
                            || subject.isOnePayment() && !subject.inCart(),
                    "pagamento MyBank con piu' versamenti o in un carrello"));

    /** Row 23. */
    static final List<Check<Subject>> REDIRECTION = List.of(
            that(
                    "the payer can reach the pages of the choice",
                    subject -> !subject.provider().isWisp()
                            || subject.registry().urls().wisp().isPresent(),
                    FaultCode.PPT_SYSTEM_ERROR,
                    "Configurazione WISP non presente"),
            that(
                    "the payer can return to the creditor",
                    subject -> !subject.provider().leadsPayers() || subject.stationHasPage(),
                    FaultCode.PPT_SYSTEM_ERROR,
                    "Dati di redirezione della stazione incompleti"),
            that(
                    "the payer can reach the provider",
                    subject -> !subject.provider().hasPage()
                            || subject.provider()
                                    .channel()
                                    .endpoints()
                                    .redirectUrl()
                                    .isPresent(),
                    FaultCode.PPT_SYSTEM_ERROR,
                    "Dati di redirezione del canale incompleti"));

    private RptRules() {}

    private static Check<Subject> semantic(String name, Predicate<Subject> holds, String description) {
        return that(name, holds, FaultCode.PPT_SEMANTICA, description);
    }

    /** The bank of an Italian account is told by its ABI; of foreign ones nothing is known. */
    private static boolean banksDiffer(RptDocument.Line line) {
        Optional<String> bank = line.iban().flatMap(RptRules::bank);
        return bank.isEmpty() || !bank.equals(line.supportIban().flatMap(RptRules::bank));
    }

    private static Optional<String> bank(Iban iban) {
        String value = iban.canonical().value();
        return value.startsWith("IT") && value.length() > 10 ? Optional.of(value.substring(5, 10)) : Optional.empty();
    }

    /**
     * What the rules look at.
     *
     * @param document what the RPT says
     * @param key what its request says
     * @param registry the snapshot that it is judged by
     * @param provider who is to execute it
     * @param station the station that sent it
     * @param activation the question by which the node asked for it
     * @param today the Italian day
     * @param inCart whether it came in a cart
     */
    record Subject(
            RptDocument document,
            RptKey key,
            Registry registry,
            Provider provider,
            String station,
            Optional<RptActivation> activation,
            LocalDate today,
            boolean inCart) {

        boolean isOf(String paymentType) {
            return document.paymentType().equals(paymentType);
        }

        boolean isOnePayment() {
            return document.payments().size() == 1;
        }

        boolean wasActivated() {
            return activation
                    .map(RptActivation::state)
                    .filter(ActivationState::awaitsRpt)
                    .isPresent();
        }

        boolean typeIsLinked() {
            return registry.link(provider.psp().id(), provider.channel().id())
                    .map(PspChannel::paymentMethods)
                    .filter(types -> types.contains(document.paymentType()))
                    .isPresent();
        }

        boolean accountsAreRegistered() {
            return document.payments().stream()
                    .flatMap(line -> Stream.concat(line.iban().stream(), line.supportIban().stream()))
                    .allMatch(iban -> registry.hasIban(key.creditor(), iban, today));
        }

        boolean addsUp() {
            return document.total()
                    .isSumOf(document.payments().stream()
                            .map(RptDocument.Line::amount)
                            .toList());
        }

        boolean stationHasPage() {
            return registry.station(station)
                    .map(Station::endpoints)
                    .flatMap(Station.Endpoints::redirect)
                    .isPresent();
        }
    }
}
