package nodo.wisp.park;

import java.net.URI;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The page of a provider that a payer is sent to.
 *
 * <p>Source: flows-rpt §5.3, Web-FESP to PSP.
 */
public final class ProviderPage {

    private ProviderPage() {}

    /**
     * Its address with all parameters but the language, which the browser brings.
     *
     * @param page the channel's redirect address
     * @param creditor idDominio, of a single RPT only
     * @param profile parametriProfiloPagamento, if the channel has them
     * @param immediate parametriPagamentoImmediato of the provider's answer
     * @param cart idCarrello of the provider's answer
     */
    public static String address(
            URI page, Optional<String> creditor, Optional<String> profile, String immediate, Optional<String> cart) {
        StringJoiner query = new StringJoiner("&");
        creditor.ifPresent(id -> query.add("idDominio=" + StationPage.encoded(id)));
        profile.ifPresent(query::add);
        query.add(immediate);
        cart.ifPresent(id -> query.add("idCarrello=" + StationPage.encoded(id)));
        return page + (page.getRawQuery() == null ? "?" : "&") + query;
    }
}
