package nodo.notice.partner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nodo.money.Euro;

/**
 * Why a payment is due, in one of the two forms of the classic model: a text, or one to six pieces.
 *
 * <p>Source: datiPagamentoPA, causaleVersamento and spezzoniCausaleVersamento; flows-rpt §6.4.
 */
public sealed interface PaymentReason {

    /**
     * A text.
     *
     * @param value 1 to 140 characters, not blank
     */
    record Text(String value) implements PaymentReason {

        public Text {
            if (value.isBlank()) {
                throw new IllegalArgumentException("causaleVersamento vuota");
            }
        }

        @Override
        public String joined() {
            return value;
        }
    }

    /**
     * Pieces, all of them plain or all of them with an amount.
     *
     * @param pieces one to six
     */
    record Pieces(List<Piece> pieces) implements PaymentReason {

        public Pieces {
            pieces = List.copyOf(pieces);
            if (pieces.stream()
                            .map(piece -> piece.amount().isPresent())
                            .distinct()
                            .count()
                    != 1) {
                throw new IllegalArgumentException("spezzoniCausaleVersamento di tipo diverso");
            }
        }

        @Override
        public String joined() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * A piece of a reason.
     *
     * @param text 1 to 35 characters, 1 to 25 with an amount
     * @param amount the part of the amount that it is the reason of
     */
    record Piece(String text, Optional<Euro> amount) {}

    /** All of it in one line: the pieces with blanks between them. */
    String joined();
}
