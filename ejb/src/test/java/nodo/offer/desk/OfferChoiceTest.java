package nodo.offer.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nodo.money.Euro;
import nodo.offer.OfferKey;
import nodo.registry.Channel;
import nodo.registry.ChannelFlag;
import nodo.registry.Connection;
import nodo.registry.PaymentModel;
import nodo.registry.Psp;
import nodo.registry.PspBroker;
import nodo.registry.PspChannel;
import nodo.registry.Registry;
import nodo.registry.SampleInformation;
import nodo.registry.ServiceLanguage.Language;
import nodo.registry.SmallRegistry;
import nodo.wire.codec.EmbeddedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferChoiceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final OfferQuery.Traits PLAIN = new OfferQuery.Traits(1, 1, false, true, Optional.empty());

    private static SmallRegistry providers() {
        return new SmallRegistry()
                .with(new PspBroker("BROKER", Optional.empty(), true, true))
                .with(SmallRegistry.psp("PSP1"))
                .with(SmallRegistry.psp("PSP2"))
                .with(SmallRegistry.postalOperator("POSTE"))
                .with(channel("ONE", PaymentModel.IMMEDIATO, Set.of()))
                .with(channel("CART", PaymentModel.IMMEDIATO_MULTIBENEFICIARIO, Set.of()))
                .with(channel("LATER", PaymentModel.DIFFERITO, Set.of()))
                .with(channel("DESK", PaymentModel.ATTIVATO_PRESSO_PSP, Set.of()));
    }

    private static Channel channel(String id, PaymentModel model, Set<ChannelFlag> flags) {
        EnumSet<ChannelFlag> all = EnumSet.noneOf(ChannelFlag.class);
        all.addAll(flags);
        return new Channel(
                id,
                "BROKER",
                true,
                Optional.empty(),
                model,
                1,
                new Channel.Endpoints(
                        Optional.of(URI.create("http://127.0.0.1:1/psp")), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                all,
                Connection.PLAIN);
    }

    private static SmallRegistry offering(
            SmallRegistry registry, String psp, String channel, String method, int priority) {
        return registry.with(new PspChannel(psp, channel, List.of(method)))
                .with(SampleInformation.information(
                        psp + channel, psp, List.of(SampleInformation.service(channel, method, priority))));
    }

    private static List<OfferKey> chosen(Registry registry, OfferQuery query) {
        return OfferChoice.of(registry, TODAY, query);
    }

    private static OfferQuery query(PaymentPath path, OfferQuery.Traits payment) {
        return new OfferQuery(path, Language.IT, Euro.of("10.00"), payment);
    }

    @ParameterizedTest
    @CsvSource({"CP,CARTE", "BBT,CC", "BP,CC", "AD,CC", "OBEP,CC", "MYBK,CC", "JIF,ALTRO", "PPAL,ALTRO", "BPAY,ALTRO"})
    void showsAnInstrumentOnItsPathOnly(String method, PaymentPath path) {
        Registry registry = offering(providers(), "PSP1", "CART", method, 1).registry();

        for (PaymentPath asked : PaymentPath.values()) {
            assertThat(chosen(registry, query(asked, PLAIN))).hasSize(asked == path ? 1 : 0);
        }
    }

    @Test
    void ordersByPriorityAndPutsApartWhatIsListedApart() {
        SmallRegistry small = offering(offering(providers(), "PSP1", "CART", "CP", 2), "PSP2", "ONE", "CP", 1);
        OfferKey first = new OfferKey("PSP2", "ONE", "CP", "IT");
        OfferKey second = new OfferKey("PSP1", "CART", "CP", "IT");

        assertThat(chosen(small.registry(), query(PaymentPath.CARTE, PLAIN))).containsExactly(first, second);
        small.with("chiediListaPSP.listaPspLisPay", "PSP2");
        assertThat(chosen(small.registry(), query(PaymentPath.CARTE, PLAIN))).containsExactly(second, first);
    }

    @Test
    void showsAServiceInTheLanguagesInWhichItIsTold() {
        Registry registry = offering(providers(), "PSP1", "CART", "CP", 1).registry();

        assertThat(chosen(registry, new OfferQuery(PaymentPath.CARTE, Language.EN, Euro.of("1.00"), PLAIN)))
                .containsExactly(new OfferKey("PSP1", "CART", "CP", "EN"));
        assertThat(chosen(registry, new OfferQuery(PaymentPath.CARTE, Language.SL, Euro.of("1.00"), PLAIN)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000.00,true", "1000.01,false"})
    void showsAServiceUpToItsLastBand(String amount, boolean shown) {
        Registry registry = offering(providers(), "PSP1", "CART", "CP", 1).registry();

        assertThat(chosen(registry, new OfferQuery(PaymentPath.CARTE, Language.IT, Euro.of(amount), PLAIN)))
                .hasSize(shown ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"ONE,1,true", "ONE,2,false", "CART,1,true", "CART,2,true", "LATER,2,true", "DESK,1,false"})
    void showsChannelsThatServeSoManyRpts(String channel, int rpts, boolean shown) {
        Registry registry = offering(providers(), "PSP1", channel, "BBT", 1).registry();

        assertThat(chosen(
                        registry,
                        query(PaymentPath.CC, new OfferQuery.Traits(rpts, rpts, false, true, Optional.empty()))))
                .hasSize(shown ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"BBT,2,true", "MYBK,1,true", "MYBK,2,false", "OBEP,2,false"})
    void showsMyBankForOneTransferOnly(String method, int transfers, boolean shown) {
        Registry registry = offering(providers(), "PSP1", "CART", method, 1).registry();

        assertThat(chosen(
                        registry,
                        query(PaymentPath.CC, new OfferQuery.Traits(1, transfers, false, true, Optional.empty()))))
                .hasSize(shown ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"POSTE,true,true", "POSTE,false,false", "PSP1,false,true"})
    void showsThePostalOperatorForPostalAccountsOnly(String psp, boolean postal, boolean shown) {
        Registry registry = offering(providers(), psp, "CART", "BP", 1).registry();

        assertThat(chosen(
                        registry, query(PaymentPath.CC, new OfferQuery.Traits(1, 1, false, postal, Optional.empty()))))
                .hasSize(shown ? 1 : 0);
    }

    @Test
    void hidesWhoSellsNoStampsFromAPaymentWithOne() {
        Registry registry = offering(providers(), "PSP1", "CART", "CP", 1).registry();

        assertThat(chosen(
                        registry, query(PaymentPath.CARTE, new OfferQuery.Traits(1, 1, true, true, Optional.empty()))))
                .isEmpty();
    }

    @Test
    void hidesProvidersThatAreSwitchedOff() {
        Psp off = new Psp(
                "OFF",
                "Off",
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                false);
        Registry registry =
                offering(providers().with(off), "OFF", "CART", "CP", 1).registry();

        assertThat(chosen(registry, query(PaymentPath.CARTE, PLAIN))).isEmpty();
    }

    @Test
    void hidesWhatIsNotInForceYet() {
        Registry registry = offering(providers(), "PSP1", "CART", "CP", 1).registry();

        assertThat(OfferChoice.of(registry, LocalDate.parse("2020-01-01"), query(PaymentPath.CARTE, PLAIN)))
                .isEmpty();
    }

    @Test
    void writesAValidDocument() {
        Registry registry = offering(offering(providers(), "PSP1", "CART", "CP", 1), "PSP2", "ONE", "APPL", 1)
                .registry();

        byte[] document =
                InformationDocument.of(registry.informationOn(TODAY), registry).xml();

        assertThat(EmbeddedDocument.CATALOGO_DATI_INFORMATIVI.mistakeIn(document))
                .isEmpty();
        assertThat(new String(document, java.nio.charset.StandardCharsets.UTF_8))
                .contains(
                        "<identificativoPSP>PSP1</identificativoPSP>",
                        "<tipoVersamento>CP</tipoVersamento><modelloPagamento>1</modelloPagamento>",
                        "<dataInizioValidita>2020-01-02T00:00:00</dataInizioValidita>",
                        "<importoMassimoFascia>500.00</importoMassimoFascia>",
                        "<codiceConvenzione>CONV1</codiceConvenzione>")
                .doesNotContain("PSP2");
    }
}
