package nodo.notice.desk;

import java.util.Optional;
import nodo.notice.FiscalCode;
import nodo.notice.PaymentData;
import nodo.notice.PaymentToken;

/**
 * A session that was opened.
 *
 * @param token its token
 * @param creditor the creditor of the notice
 * @param data what is to be paid, and to whom
 * @param allCcp whether every transfer can be credited on a postal account; told of V2 stations only
 */
public record ActivatedNotice(PaymentToken token, FiscalCode creditor, PaymentData data, Optional<Boolean> allCcp) {}
