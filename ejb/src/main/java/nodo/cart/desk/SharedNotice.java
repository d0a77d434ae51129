package nodo.cart.desk;

import static nodo.exchange.desk.Check.that;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nodo.exchange.desk.Check;
import nodo.fault.FaultCode;
import nodo.notice.FiscalCode;
import nodo.notice.NoticeNumber;
import nodo.notice.PositionKey;
import nodo.registry.CreditorInstitution;
import nodo.registry.CreditorInstitutionStation;
import nodo.registry.PaBroker;
import nodo.registry.Registry;
import nodo.registry.Station;
import nodo.rpt.partner.RptDocument;

/**
 * A cart whose two RPTs pay one notice of two creditors (multiBeneficiario), and the rules for it.
 *
 * <p>Its identifier is the creditor, the notice, a hyphen and a number of five digits. The rules look at the documents
 * alone, and are asked before those of each RPT, which would hide some of them: two RPTs of one creditor, for one, have
 * one key.
 *
 * <p>Source: flows-rpt 4 and 4.1; validation §2, nodoInviaCarrelloRPT, for the descriptions to the letter, and for the
 * refusals of the creditor and the station of the name. Which of its rules come first is inferred.
 *
 * @param cart identificativoCarrello
 * @param rpts its RPTs
 * @param parked whether it waits for the payer's choice of a PSP
 * @param registry the snapshot that the request is judged by
 * @param today the day in Italy
 */
record SharedNotice(String cart, List<RptDocument> rpts, boolean parked, Registry registry, LocalDate today) {

    private static final int MOST_PAYMENTS = 5;

    private static final String WRONG_NAME =
            "L’idCarrello deve contenere idDominio e corrispondere al dominio della prima rpt";

    private static final Pattern NAME = Pattern.compile("([0-9]{11})([0-9]{18})-[0-9]{5}");

    /** In the order in which they are told. That the notice can be paid is asked after them, of its position. */
    static final List<Check<SharedNotice>> RULES = List.of(
            rule("there are two RPTs", shared -> shared.rpts().size() == 2, "Il carrello non contiene solo 2 RPT"),
            rule(
                    "the second RPT has one payment",
                    shared -> shared.rpts().get(1).payments().size() == 1,
                    "La seconda RPT non contiene solo 1 versamento"),
            rule(
                    "there are no more than five payments",
                    shared -> shared.rpts().stream()
                                    .mapToInt(rpt -> rpt.payments().size())
                                    .sum()
                            <= MOST_PAYMENTS,
                    "Il carrello deve avere massimo 5 versamenti totali"),
            rule(
                    "the cart is named after a creditor and its notice",
                    shared -> shared.name().isPresent(),
                    WRONG_NAME),
            that(
                    "the creditor of that name is known",
                    shared -> shared.creditor().isPresent(),
                    FaultCode.PPT_DOMINIO_SCONOSCIUTO),
            that(
                    "the creditor of that name is enabled",
                    shared -> shared.creditor().orElseThrow().enabled(),
                    FaultCode.PPT_DOMINIO_DISABILITATO),
            that(
                    "the notice leads to a station",
                    shared -> shared.station().isPresent(),
                    FaultCode.PPT_STAZIONE_INT_PA_SCONOSCIUTA),
            that(
                    "that station is enabled",
                    shared -> shared.station().orElseThrow().enabled(),
                    FaultCode.PPT_STAZIONE_INT_PA_DISABILITATA),
            that(
                    "the broker of that station is enabled",
                    shared -> shared.broker().filter(PaBroker::enabled).isPresent(),
                    FaultCode.PPT_INTERMEDIARIO_PA_DISABILITATO),
            rule("the first creditor is that of the name", SharedNotice::isNamedAfterTheFirst, WRONG_NAME),
            rule(
                    "the creditors are two",
                    shared -> shared.differ(RptDocument::creditor),
                    "Lo stesso Ente deve essere presente con una sola RPT"),
            rule("the IUV is one", shared -> !shared.differ(RptDocument::iuv), "Lo IUV non è identico per ogni RPT"),
            rule(
                    "the day of execution is one",
                    shared -> !shared.differ(RptDocument::executionDay),
                    "Il dato dataEsecuzionePagamento non è il medesimo per tutte le RPT"),
            rule(
                    "each CCP is the cart's name",
                    shared -> shared.rpts().stream().allMatch(rpt -> rpt.ccp().equals(shared.cart())),
                    "I CCP delle RPT devono contenere l’idCarrello"),
            rule(
                    "each RPT credits accounts of its own creditor",
                    shared -> shared.rpts().stream().allMatch(shared::creditsItsOwn),
                    "Ogni RPT deve contenere solo iban dell’Ente riferito all’interno della RPT"),
            rule(
                    "there is no digital stamp",
                    shared -> shared.rpts().stream().noneMatch(RptDocument::hasStamps),
                    "Nessuna RPT deve contienere marca da bollo"),
            rule(
                    "the notice belongs to a station of the notice model",
                    shared -> shared.station().orElseThrow().speaksNoticeModel(),
                    "Il numero Avviso deve contenere la stazione versione 2"),
            that(
                    "the payer chooses the PSP",
                    SharedNotice::parked,
                    FaultCode.PPT_SEMANTICA,
                    "Flag multibeneficiario non disponibile per pagamenti diversi da WISP2"));

    SharedNotice {
        rpts = List.copyOf(rpts);
    }

    /** The notice; only if the name is one. */
    PositionKey position() {
        Matcher name = name().orElseThrow();
        return new PositionKey(new FiscalCode(name.group(1)), new NoticeNumber(name.group(2)));
    }

    private static Check<SharedNotice> rule(String name, Predicate<SharedNotice> holds, String description) {
        return that(name, holds, FaultCode.PPT_MULTI_BENEFICIARIO, description);
    }

    private Optional<Matcher> name() {
        return Optional.of(NAME.matcher(cart)).filter(Matcher::matches);
    }

    private Optional<CreditorInstitution> creditor() {
        return registry.creditor(position().creditor().value());
    }

    private Optional<Station> station() {
        PositionKey position = position();
        return registry.route(position.creditor(), position.notice())
                .map(CreditorInstitutionStation::station)
                .flatMap(registry::station);
    }

    private Optional<PaBroker> broker() {
        return station().map(Station::brokerId).flatMap(registry::paBroker);
    }

    private boolean isNamedAfterTheFirst() {
        return position().creditor().value().equals(rpts.get(0).creditor());
    }

    private boolean differ(Function<RptDocument, Object> part) {
        return rpts.stream().map(part).distinct().count() > 1;
    }

    private boolean creditsItsOwn(RptDocument rpt) {
        FiscalCode creditor = new FiscalCode(rpt.creditor());
        return rpt.payments().stream()
                .flatMap(line -> Stream.concat(line.iban().stream(), line.supportIban().stream()))
                .allMatch(iban -> registry.hasIban(creditor, iban, today));
    }
}
