package nodo.notice.partner;

import java.util.Optional;

/**
 * What a creditor of the classic model answers to paaChiediNumeroAvviso: a notice, whose parts may not go together.
 *
 * @param auxDigit one digit
 * @param applicationCode two digits, for aux digit 0
 * @param iuv 5 to 15 digits, or 17
 * @param terms what is to be paid
 */
public record GivenNotice(String auxDigit, Optional<String> applicationCode, String iuv, PaymentTerms terms) {}
