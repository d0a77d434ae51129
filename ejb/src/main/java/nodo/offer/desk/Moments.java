package nodo.offer.desk;

import java.time.format.DateTimeFormatter;

/** How the catalogue writes moments of Italian time. Source: stDateTimeGiornoOra. */
final class Moments {

    static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private Moments() {}
}
