package nodo.wisp.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nodo.exchange.Transactions;
import nodo.registry.CreditorInstitution;
import nodo.registry.RegisteredIban;
import nodo.registry.Registry;
import nodo.registry.desk.Registries;
import nodo.wisp.FormChoice;
import nodo.wisp.FormChoices;

/** The page of WISP 1.3: whether a form is right, and what its payer chose. Source: flows-rpt §5.4. */
@ApplicationScoped
public class FormChoosing {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final Transactions transactions;
    private final Registries registries;
    private final FormChoices choices;
    private final Clock clock;

    @Inject
    public FormChoosing(Transactions transactions, Registries registries, FormChoices choices, Clock clock) {
        this.transactions = transactions;
        this.registries = registries;
        this.choices = choices;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected FormChoosing() {
        this(null, null, null, null);
    }

    /**
     * Reads a form.
     *
     * @param field gives a field; empty if it is absent
     * @return empty if a field is not as it must be
     */
    public Optional<ChoiceForm> read(Function<String, Optional<String>> field) {
        return ChoiceForm.read(field, registries.current());
    }

    /** Whether the account that the form names is one of the creditor's, in force today. */
    public boolean hasAccount(ChoiceForm form) {
        Registry registry = registries.current();
        LocalDate today = LocalDate.now(clock.withZone(ITALY));
        return form.account()
                .map(account -> registry.creditor(form.creditor()).map(CreditorInstitution::ibans).stream()
                        .flatMap(ibans -> ibans.stream())
                        .filter(iban -> iban.isInForceOn(today))
                        .map(RegisteredIban::iban)
                        .anyMatch(iban -> iban.toUpperCase(Locale.ROOT).equals(account.toUpperCase(Locale.ROOT))))
                .orElse(true);
    }

    /**
     * Keeps what the payer chose.
     *
     * @param notice whether the payer wants a notice to pay at a provider
     * @return the key by which the institution asks for it
     */
    public String choose(ChoiceForm form, boolean notice) {
        return transactions.commit(() -> {
            FormChoice choice = new FormChoice(form.creditor(), form.keyPa(), notice, clock.instant());
            choices.add(choice);
            return choice.keyWisp();
        });
    }
}
