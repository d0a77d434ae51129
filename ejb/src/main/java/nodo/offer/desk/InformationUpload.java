package nodo.offer.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nodo.offer.partner.InformationDocuments;
import nodo.offer.partner.InformationReading;
import nodo.offer.partner.PublishedInformation;
import nodo.registry.Channel;
import nodo.registry.Finding;
import nodo.registry.PspInformation;
import nodo.registry.RegistryContent;
import nodo.registry.desk.RegistryAdministration;
import nodo.registry.desk.RegistryImport;

/**
 * Takes in what providers publish of their services: the protocol's document becomes entries of the registry, all or none.
 *
 * <p>Judged here is what depends on the day and on what was published before; the rest by the reader of the registry file.
 *
 * <p>Source: registry §4, informativa PSP.
 */
@ApplicationScoped
public class InformationUpload {

    /** The member of the registry file. */
    static final String MEMBER = "pspInformation";

    private final RegistryAdministration administration;
    private final Clock clock;

    @Inject
    public InformationUpload(RegistryAdministration administration, Clock clock) {
        this.administration = administration;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway") // proxy
    protected InformationUpload() {
        this(null, null);
    }

    /**
     * Takes in a document.
     *
     * @param document the document
     * @param by who uploads it, for the audit
     */
    public RegistryImport upload(byte[] document, String by) {
        InformationReading reading = InformationDocuments.read(document);
        if (reading instanceof InformationReading.Valid valid) {
            return administration.add(
                    MEMBER,
                    valid.published().stream().map(PublishedInformation::entry).toList(),
                    stored -> mistakes(valid.published(), stored),
                    by);
        }
        String mistake = reading instanceof InformationReading.Invalid invalid ? invalid.mistake() : "";
        return new RegistryImport(List.of(new Finding("$", mistake)), List.of());
    }

    private List<Finding> mistakes(List<PublishedInformation> published, RegistryContent stored) {
        LocalDate today = LocalDate.now(clock.withZone(Offers.ITALY));
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < published.size(); index++) {
            Place place = new Place("$.informativaPSP[" + index + "]", findings);
            PublishedInformation one = published.get(index);
            place.note(!seen.add(one.entry().getString("psp")), "identificativoPSP", "is in the document twice");
            judgeDays(one, stored, today, place);
            judgeRoutes(one, stored, place);
        }
        return findings;
    }

    private static void judgeDays(PublishedInformation one, RegistryContent stored, LocalDate today, Place place) {
        LocalDateTime publishedAt = LocalDateTime.parse(one.entry().getString("publishedAt"));
        LocalDate validFrom = LocalDate.parse(one.entry().getString("validFrom"));
        Optional<LocalDateTime> last = stored.pspInformation().stream()
                .filter(before -> before.psp().equals(one.entry().getString("psp")))
                .map(PspInformation::publishedAt)
                .max(LocalDateTime::compareTo);
        place.note(
                last.filter(before -> !publishedAt.isAfter(before)).isPresent(),
                "dataPubblicazione",
                "later than that of the last one expected");
        place.note(
                validFrom.isBefore(publishedAt.toLocalDate()),
                "dataInizioValidita",
                "not before dataPubblicazione expected");
        place.note(!validFrom.isAfter(today), "dataInizioValidita", "later than today expected");
    }

    private static void judgeRoutes(PublishedInformation one, RegistryContent stored, Place place) {
        for (PublishedInformation.Route route : one.routes()) {
            Optional<Channel> channel = stored.channels().stream()
                    .filter(known -> known.id().equals(route.channel()))
                    .findFirst();
            // A channel that nobody knows is told by the reader of the registry file.
            channel.ifPresent(known -> {
                place.note(
                        !known.brokerId().equals(route.broker()),
                        "identificativoIntermediario",
                        "broker of " + known.id() + " expected");
                place.note(
                        !route.model()
                                .equals(String.valueOf(known.paymentModel().number())),
                        "modelloPagamento",
                        "model of " + known.id() + " expected");
            });
        }
    }

    /**
     * Where mistakes are noted.
     *
     * @param path the informativaPSP
     * @param findings the mistakes
     */
    private record Place(String path, List<Finding> findings) {
        void note(boolean isWrong, String member, String message) {
            if (isWrong) {
                findings.add(new Finding(path + "." + member, message));
            }
        }
    }
}
