package nodo.wire.codec;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Amounts on the wire as {@link BigDecimal}, always with the two decimals of the contract.
 *
 * <p>{@code 1}, {@code 1.0} and {@code 1.00} all go out as {@code 1.00}; a third decimal is a mistake of ours
 * and ends in an {@link ArithmeticException}, never in a rounded amount.
 *
 * <p>Source: common-types.xsd, stAmount.
 */
public final class AmountAdapter extends XmlAdapter<String, BigDecimal> {
    private static final int DECIMALS = 2;

    @Override
    public @Nullable BigDecimal unmarshal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text.strip());
    }

    @Override
    public @Nullable String marshal(@Nullable BigDecimal amount) {
        return amount == null
                ? null
                : amount.setScale(DECIMALS, RoundingMode.UNNECESSARY).toPlainString();
    }
}
