package nodo.wisp.rest;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** The language of a page for payers: codiceLingua, of which Italian and English are spoken. */
enum FormLanguage {
    IT(Locale.ITALY),
    EN(Locale.UK);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Currency EURO = Currency.getInstance("EUR");

    private final Locale locale;

    FormLanguage(Locale locale) {
        this.locale = locale;
    }

    /** English if it is asked for, else Italian. */
    static FormLanguage of(String codiceLingua) {
        return EN.name().equalsIgnoreCase(codiceLingua) ? EN : IT;
    }

    FormLanguage other() {
        return this == IT ? EN : IT;
    }

    /** As HTML names it. */
    String code() {
        return locale.getLanguage();
    }

    /** A text of the page. */
    String text(String key, Object... arguments) {
        return new MessageFormat(bundle("nodo.wisp.rest.form").getString(key), locale).format(arguments);
    }

    /** A text of the frame. */
    String shell(String key) {
        return bundle("nodo.theme.shell").getString(key);
    }

    private ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(name, locale, FormLanguage.class.getClassLoader(), NO_FALLBACK);
    }

    /** An amount with its currency. */
    String euro(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(EURO);
        return format.format(amount);
    }
}
