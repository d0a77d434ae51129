package nodo.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nodo.notice.NoticeNumber;

/**
 * The link between a creditor institution and a station: which notices go there.
 *
 * <p>A link may carry several codes at once. For one institution each code belongs to one link.
 *
 * @param creditorInstitution its fiscal code
 * @param station the station's id
 * @param segregationCode two digits: the notices with aux digit 3 and this code
 * @param applicationCode two digits: the notices with aux digit 0 and this code
 * @param auxDigit 1, 2 or 4-9: all notices with that first digit
 * @param broadcast whether the station gets a receipt of every payment with a transfer in favour of the institution
 */
public record CreditorInstitutionStation(
        String creditorInstitution,
        String station,
        Optional<String> segregationCode,
        Optional<String> applicationCode,
        Optional<Integer> auxDigit,
        boolean broadcast) {

    private static final String SEGREGATED = "3";
    private static final String BY_APPLICATION = "0";

    public CreditorInstitutionStation {
        Formats.requireIdentifier(creditorInstitution);
        Formats.requireIdentifier(station);
        if (segregationCode.isEmpty() && applicationCode.isEmpty() && auxDigit.isEmpty()) {
            throw new IllegalArgumentException("a link needs a code");
        }
    }

    /**
     * The first digits of the notices that this link routes: {@code 301}, {@code 001}, {@code 1}.
     *
     * <p>Source: nodeForPsp.xsd, stNoticeNumber (aux digit, then the segregation or application code).
     */
    public List<String> noticePrefixes() {
        List<String> prefixes = new ArrayList<>();
        segregationCode.ifPresent(code -> prefixes.add(SEGREGATED + code));
        applicationCode.ifPresent(code -> prefixes.add(BY_APPLICATION + code));
        auxDigit.ifPresent(digit -> prefixes.add(Integer.toString(digit)));
        return Collections.unmodifiableList(prefixes);
    }

    /** Its identifiers and all its codes joined: {@code 77777777777~77777777777_01~301}. */
    public String key() {
        return creditorInstitution
                + RegistryReader.LINK
                + station
                + RegistryReader.LINK
                + String.join(RegistryReader.LINK, noticePrefixes());
    }

    /** The part of a notice number that decides the link: three digits for aux 0 and 3, otherwise one. */
    static String routingPrefix(NoticeNumber notice) {
        boolean hasCode =
                notice.segregationCode().isPresent() || notice.applicationCode().isPresent();
        return notice.value().substring(0, hasCode ? 3 : 1);
    }
}
