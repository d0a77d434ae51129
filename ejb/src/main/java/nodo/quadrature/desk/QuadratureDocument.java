package nodo.quadrature.desk;

import java.time.format.DateTimeFormatter;
import java.util.List;
import nodo.catalogue.desk.DocumentWriter;
import nodo.quadrature.Side;
import nodo.quadrature.Totals;
import nodo.quadrature.TrafficLine;

/**
 * The published document of a day.
 *
 * <p>Source: QuadraturePA.xsd, flussoQuadraturaPA; QuadraturePSP.xsd, flussoQuadraturaPSP; without a namespace.
 *
 * @param xml the document, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // sent byte by byte, compared nowhere
public record QuadratureDocument(byte[] xml) {

    private static final String VERSION = "1.0";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    /** The names of one side's elements, in the order of the schema. */
    private record Names(String root, String requester, List<String> rpt, List<String> rt) {

        /** The creditor, what follows it, and what follows that, as they stand in {@link TrafficLine}. */
        static Names of(Side side) {
            return switch (side) {
                case PA ->
                    new Names(
                            "flussoQuadraturaPA",
                            "identificativoIntermediarioPA",
                            List.of(
                                    "identificativoDominioMittente",
                                    "identificativoStazioneIntermediarioPAMittente",
                                    "identificativoIntermediarioPSPDestinatario"),
                            List.of(
                                    "identificativoIntermediarioPSPMittente",
                                    "identificativoDominioDestinatario",
                                    "identificativoStazioneIntermediarioPADestinatario"));
                case PSP ->
                    new Names(
                            "flussoQuadraturaPSP",
                            "identificativoIntermediarioPSP",
                            List.of(
                                    "identificativoDominioMittente",
                                    "identificativoPSPDestinatario",
                                    "identificativoCanaleDestinatario"),
                            List.of(
                                    "identificativoPSPMittente",
                                    "identificativoCanaleMittente",
                                    "identificativoDominioDestinatario"));
            };
        }

        /** Who sent an RT stands before who gets it. */
        static List<String> ofRt(Side side, TrafficLine line) {
            return side == Side.PA
                    ? List.of(line.second(), line.creditor(), line.first())
                    : List.of(line.first(), line.second(), line.creditor());
        }

        static List<String> ofRpt(TrafficLine line) {
            return List.of(line.creditor(), line.first(), line.second());
        }
    }

    /**
     * Writes it.
     *
     * @param day the day
     * @param broker who asks
     * @param rpts the RPTs of the day
     * @param rts the RTs of the day
     */
    static QuadratureDocument of(DayOfTraffic day, String broker, List<TrafficLine> rpts, List<TrafficLine> rts) {
        Side side = day.side();
        Names names = Names.of(side);
        DocumentWriter out = new DocumentWriter();
        out.element(names.root(), () -> {
            out.text("versioneOggetto", VERSION);
            out.text("identificativoFlusso", day.identifier());
            out.text("dataOraFlusso", MOMENT.format(day.at()));
            out.element("soggettoRichiedenteFlusso", () -> out.text(names.requester(), broker));
            out.text("dataInizioPeriodo", MOMENT.format(day.day().atStartOfDay(DayOfTraffic.ITALY)));
            out.text("dataFinePeriodo", MOMENT.format(day.at()));
            out.element(
                    "quadraturaRPT",
                    () -> out.element(
                            "listaTotali",
                            () -> rpts.forEach(line -> write(out, names.rpt(), Names.ofRpt(line), line))));
            out.element(
                    "quadraturaRT",
                    () -> out.element(
                            "listaTotali",
                            () -> rts.forEach(line -> write(out, names.rt(), Names.ofRt(side, line), line))));
        });
        return new QuadratureDocument(out.bytes());
    }

    private static void write(DocumentWriter out, List<String> names, List<String> values, TrafficLine line) {
        out.element("totaliAggregati", () -> {
            for (int i = 0; i < names.size(); i++) {
                out.text(names.get(i), values.get(i));
            }
            write(out, "totaliInAttesa", line.waiting());
            write(out, "totaliConsegnate", line.delivered());
        });
    }

    private static void write(DocumentWriter out, String name, Totals totals) {
        out.element(name, () -> {
            out.text("totaleImporti", totals.amount().toString());
            out.text("totaleOggetti", Long.toString(totals.count()));
        });
    }
}
