package nodo.registry;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nodo.money.Euro;

/** What providers publish, for tests. */
public final class SampleInformation {

    /** An image, as far as the hub looks. */
    public static final String LOGO = "bG9nbw==";

    private SampleInformation() {}

    /** One of each link: all its instruments, told in Italian and English. */
    static List<PspInformation> of(List<PspChannel> links) {
        List<PspInformation> all = new ArrayList<>();
        for (PspChannel link : links) {
            List<PspService> services = link.paymentMethods().stream()
                    .distinct()
                    .map(method -> service(link.channel(), method))
                    .toList();
            if (!services.isEmpty()) {
                all.add(information("FLOW" + all.size(), link.psp(), services));
            }
        }
        return all;
    }

    /** In force since 2020. */
    public static PspInformation information(String flow, String psp, List<PspService> services) {
        return new PspInformation(
                flow,
                psp,
                LocalDateTime.parse("2020-01-01T10:00:00"),
                LocalDate.parse("2020-01-02"),
                URI.create("https://psp.example/info"),
                new PspInformation.FurtherPages(Optional.of(URI.create("https://psp.example/pdf")), Optional.empty()),
                true,
                false,
                LOGO,
                Optional.of("MYBANK1"),
                services);
    }

    /** Up to 1000 euro for one euro, up to 500 for 80 cents with the convention CONV1. */
    public static PspService service(String channel, String method) {
        return service(channel, method, 1);
    }

    /** The same with a priority. */
    public static PspService service(String channel, String method, int priority) {
        return new PspService(
                channel,
                method,
                priority,
                false,
                Optional.of(true),
                Optional.of(new ServiceLabel("Servizio", LOGO)),
                List.of(language(ServiceLanguage.Language.IT), language(ServiceLanguage.Language.EN)),
                List.of("Visa"),
                new ServiceCosts(
                        Optional.of(4),
                        Optional.empty(),
                        List.of(
                                new CostBand(Euro.of("500.00"), Euro.of("0.30"), Euro.of("0.50"), List.of("CONV1")),
                                new CostBand(Euro.of("1000.00"), Euro.of("0.00"), Euro.of("1.00"), List.of())),
                        Optional.of(Euro.of("0.10"))),
                List.of("CONV1"));
    }

    private static ServiceLanguage language(ServiceLanguage.Language code) {
        return new ServiceLanguage(
                code,
                Optional.of("descrizione"),
                "24/7",
                Optional.empty(),
                Optional.of(URI.create("https://psp.example/" + code)));
    }
}
