package nodo.offer.partner;

import java.util.List;

/** What a document of providers' services says. */
public sealed interface InformationReading {

    /**
     * It is not as its schema demands.
     *
     * @param mistake the first mistake
     */
    record Invalid(String mistake) implements InformationReading {}

    /**
     * It is valid.
     *
     * @param published in its order
     */
    record Valid(List<PublishedInformation> published) implements InformationReading {
        public Valid {
            published = List.copyOf(published);
        }
    }
}
