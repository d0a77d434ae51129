package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nodo.exchange.Transactions;
import nodo.registry.Channel;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.rpt.Rpt;
import nodo.wisp.PageOutcome;
import nodo.wisp.ParkedSession;
import nodo.wisp.ParkedSessions;
import nodo.wisp.SessionId;
import nodo.wisp.park.StationPage;

/**
 * Leads the payer's browser: to the provider's page, and from there back to the creditor institution. How the page ended is
 * kept, since the RT must not contradict it.
 *
 * <p>Source: flows-rpt §5.3.
 */
@ApplicationScoped
public class PayerRedirections {

    private static final String SESSION = "idSession";
    private static final String LANGUAGE = "lang";
    private static final String CREDITOR = "idDominio";
    private static final String CART = "idCarrello";

    /** More parameters than any provider uses; what has more is not looked up. */
    private static final int MOST_PARAMETERS = 8;

    /** Sessions that happen to have the same parameters, at several providers. */
    private static final int MOST_SESSIONS = 5;

    private final Transactions transactions;
    private final ParkedSessions sessions;
    private final ParkedPayments payments;
    private final Registries registries;
    private final Clock clock;

    @Inject
    public PayerRedirections(
            Transactions transactions,
            ParkedSessions sessions,
            ParkedPayments payments,
            Registries registries,
            Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.payments = payments;
        this.registries = registries;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected PayerRedirections() {
        this(null, null, null, null, null);
    }

    /**
     * Where a browser goes next.
     *
     * @param rawQuery its query as it came, percent-encoded
     * @return the address; empty if the query names no session
     */
    public Optional<String> next(String rawQuery) {
        List<String> parameters = Arrays.asList(rawQuery.split("&", -1));
        Optional<String> session = value(parameters, SESSION);
        return transactions.commit(() ->
                session.isPresent() ? toProvider(session.get(), value(parameters, LANGUAGE)) : toCreditor(parameters));
    }

    private Optional<String> toProvider(String idSession, Optional<String> language) {
        return SessionId.of(idSession)
                .flatMap(sessions::find)
                .filter(session -> !session.isCancelled())
                .flatMap(ParkedSession::pspPage)
                .map(page ->
                        page + language.map(code -> "&" + LANGUAGE + "=" + code).orElse(""));
    }

    private Optional<String> toCreditor(List<String> parameters) {
        List<String> own = parameters.stream()
                .filter(parameter -> !isNamed(parameter, CREDITOR) && !isNamed(parameter, CART))
                .toList();
        return own.size() > MOST_PARAMETERS
                ? Optional.empty()
                : found(own, value(parameters, CREDITOR)).map(found -> returned(found, own));
    }

    /** The session that some of the parameters name, one after the other as the provider gave them. */
    private Optional<Found> found(List<String> own, Optional<String> creditor) {
        for (String candidate : runs(own)) {
            Optional<Found> found = sessions.withParameters(candidate, MOST_SESSIONS).stream()
                    .map(session -> new Found(session, payments.rpts(session)))
                    .filter(one -> one.isOf(creditor))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The longest first, since a provider may name a payment by several. */
    private static Set<String> runs(List<String> parameters) {
        Set<String> runs = new LinkedHashSet<>();
        for (int length = parameters.size(); length > 0; length--) {
            for (int first = 0; first + length <= parameters.size(); first++) {
                runs.add(String.join("&", parameters.subList(first, first + length)));
            }
        }
        return runs;
    }

    private String returned(Found found, List<String> own) {
        Registry registry = registries.current();
        List<String> code = new ArrayList<>(own);
        code.removeAll(
                Arrays.asList(found.session().immediateParameters().orElse("").split("&", -1)));
        ParkedSession session = found.session();
        sessions.lockAgain(session);
        PageOutcome outcome = ReturnCodes.of(registry, channel(registry, found)).outcome(code);
        session.returned(outcome, String.join("&", code), clock.instant());
        return StationPage.of(registry, session, found.creditor())
                .with(session.returned().orElse(outcome))
                .address();
    }

    private static Optional<Channel> channel(Registry registry, Found found) {
        return found.rpts().stream().findFirst().map(Rpt::channel).flatMap(registry::channel);
    }

    private static Optional<String> value(List<String> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> isNamed(parameter, name))
                .map(parameter -> parameter.substring(name.length() + 1))
                .findFirst();
    }

    private static boolean isNamed(String parameter, String name) {
        return parameter.startsWith(name + "=");
    }

    /**
     * A session that a provider sent its payer back to.
     *
     * @param session the session
     * @param rpts what it is about
     */
    private record Found(ParkedSession session, List<Rpt> rpts) {

        Optional<String> creditor() {
            return session.subject()
                    .rpt()
                    .flatMap(one -> rpts.stream()
                            .findFirst()
                            .map(rpt -> rpt.key().creditor().value()));
        }

        boolean isOf(Optional<String> said) {
            return said.isEmpty()
                    || rpts.stream()
                            .anyMatch(rpt -> rpt.key().creditor().value().equals(said.get()));
        }
    }
}
