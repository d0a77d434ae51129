package nodo.simulator.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nodo.simulator.registry.Creditor;
import nodo.simulator.registry.Registry;
import nodo.simulator.registry.RegistryFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionRuleTest {

    private static final Registry REGISTRY = RegistryFile.demo();
    private static final Creditor COMUNE = REGISTRY.creditor("77777777777").orElseThrow();
    private static final Creditor PROVINCIA = REGISTRY.creditor("88888888888").orElseThrow();

    private final PositionRule rule = new PositionRule(REGISTRY);

    @Test
    void makesAPlainPayablePositionOfTheSimplestNotice() {
        Position position = rule.position(COMUNE, new NoticeNumber("301000000000000144"));

        assertThat(position.state()).isEqualTo(PositionState.PAYABLE);
        assertThat(position.amount()).hasToString("10.01");
        assertThat(position.transfers()).hasSize(1);
        assertThat(position.transfers().get(0).fiscalCode()).isEqualTo("77777777777");
        assertThat(position.transfers().get(0).credit())
                .isEqualTo(new Credit.Account(
                        COMUNE.ordinaryIban(), COMUNE.postalIban().orElseThrow()));
        assertThat(position.metadata()).isEmpty();
        assertThat(position.postal()).isTrue();
    }

    @Test
    void saysTheSameOfTheSameNotice() {
        NoticeNumber notice = notice(0, 5, 6, 123456);

        assertThat(rule.position(COMUNE, notice)).isEqualTo(rule.position(COMUNE, notice));
    }

    @ParameterizedTest
    @CsvSource({
        "0, PAYABLE",
        "1, UNKNOWN",
        "2, PAID",
        "3, EXPIRED",
        "4, CANCELLED",
        "5, IN_PROGRESS",
        "6, UNKNOWN",
        "7, UNKNOWN",
        "8, UNKNOWN",
        "9, UNKNOWN",
    })
    void readsTheStateDigit(int digit, PositionState state) {
        assertThat(rule.position(COMUNE, notice(digit, 0, 0, 1)).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 77777777777",
        "1, 77777777777",
        "2, 77777777777 88888888888",
        "3, 77777777777 88888888888 77777777777",
        "4, 77777777777 88888888888 77777777777 88888888888",
        "5, 77777777777 88888888888 77777777777 88888888888 77777777777",
        "6, 77777777777 77777777777",
        "7, 88888888888",
        "8, 77777777777",
        "9, 77777777777 77777777777",
    })
    void readsTheTransfersDigit(int digit, String beneficiaries) {
        List<Transfer> transfers = rule.position(COMUNE, notice(0, digit, 0, 7)).transfers();

        assertThat(transfers).extracting(Transfer::fiscalCode).containsExactly(beneficiaries.split(" "));
        assertThat(transfers)
                .extracting(Transfer::id)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1);
    }

    @Test
    void creditsTwoAccountsOfOneCreditor() {
        assertThat(rule.position(PROVINCIA, notice(0, 6, 0, 7)).transfers())
                .extracting(Transfer::credit)
                .containsExactly(
                        new Credit.Account("IT04R1234502200000000000201", ""),
                        new Credit.Account("IT78S1234502200000000000202", ""));
    }

    @ParameterizedTest
    @CsvSource({"8, 1", "9, 2"})
    void sellsADigitalStampAsTheLastTransfer(int digit, int transfers) {
        Position position = rule.position(COMUNE, notice(0, digit, 0, 7));

        assertThat(position.stamped()).isTrue();
        assertThat(position.postal()).isFalse();
        assertThat(position.transfers()).hasSize(transfers);
        assertThat(position.transfers().get(transfers - 1).credit()).isInstanceOf(Credit.Stamp.class);
        assertThat(position.transfers().get(transfers - 1).amount()).hasToString("16.00");
    }

    @ParameterizedTest
    @CsvSource({"0, 10.00", "1, 10.01", "8999, 99.99", "9000, 10.00", "9999999999, 19.99"})
    void derivesTheAmountFromTheSequence(long sequence, String amount) {
        assertThat(rule.position(COMUNE, notice(0, 0, 0, sequence)).amount()).hasToString(amount);
        assertThat(rule.position(COMUNE, notice(0, 5, 0, sequence)).amount()).hasToString(amount);
    }

    @Test
    void givesWhatCannotBeSharedToTheFirstTransfer() {
        assertThat(rule.position(COMUNE, notice(0, 3, 0, 1)).transfers())
                .extracting(transfer -> transfer.amount().toString())
                .containsExactly("3.35", "3.33", "3.33");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 0, 0.01",
        "7, 5, 0.05",
        "7, 8, 16.00",
        "8, 0, 999999999.99",
        "8, 4, 999999999.99",
        "8, 9, 999999999.99"
    })
    void goesToTheBoundsOfAmounts(int options, int transfers, String amount) {
        assertThat(rule.position(COMUNE, notice(0, transfers, options, 7)).amount())
                .hasToString(amount);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 2, 0", "2, 0, 1", "3, 2, 1", "4, 2, 1", "5, 0, 0", "6, 15, 15"})
    void readsTheMetadataOptions(int options, int ofPayment, int ofTransfer) {
        Position position = rule.position(COMUNE, notice(0, 2, options, 1));

        assertThat(position.metadata()).hasSize(ofPayment);
        assertThat(position.transfers())
                .allSatisfy(transfer -> assertThat(transfer.metadata()).hasSize(ofTransfer));
    }

    @Test
    void stretchesTextsToTheirGreatestLength() {
        Position position = rule.position(COMUNE, notice(0, 1, 6, 1));

        assertThat(position.description()).hasSize(140);
        assertThat(position.officeName()).hasSize(140);
        assertThat(position.transfers().get(0).remittance()).hasSize(140);
        assertThat(position.metadata()).allSatisfy((key, value) -> {
            assertThat(key).hasSize(140);
            assertThat(value).hasSize(140);
        });
    }

    @Test
    void leavesEveryOptionOut() {
        Position position = rule.position(COMUNE, notice(0, 1, 5, 1));

        assertThat(position.officeName()).isEmpty();
        assertThat(position.dueDate()).isEqualTo(PositionRule.NO_DUE_DATE);
        assertThat(position.debtor().address()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, F, ANONIMO", "11, F, RSSMRA80A01H501U", "12, G, 99999999999"})
    void choosesTheDebtorByTheLastDigit(long sequence, String type, String code) {
        Debtor debtor = rule.position(COMUNE, notice(0, 0, 0, sequence)).debtor();

        assertThat(debtor.type()).isEqualTo(type);
        assertThat(debtor.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 9_999_999_999L})
    void readsBackTheDigitsThatANoticeWasMadeOf(long sequence) {
        RuleDigits digits = new RuleDigits(1, 2, 3, sequence);

        assertThat(RuleDigits.of(digits.notice("02"))).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 6, 8, 9})
    void readsBackAPositionThatWasWrittenAsJson(int transfers) {
        Position position = rule.position(COMUNE, notice(0, transfers, 4, 3));
        Position other = rule.position(COMUNE, position.notice()).in(PositionState.EXPIRED);

        assertThat(PositionJson.read(PositionJson.write(position).build(), other))
                .isEqualTo(position);
    }

    @Test
    void changesOnlyTheMembersThatAreThere() {
        Position position = rule.position(COMUNE, notice(0, 2, 1, 3));

        Position changed = PositionJson.read(
                nodo.simulator.json.JsonText.parse("{\"state\":\"CANCELLED\",\"metadata\":{\"a\":\"b\"}}"), position);

        assertThat(changed.state()).isEqualTo(PositionState.CANCELLED);
        assertThat(changed.metadata()).isEqualTo(Map.of("a", "b"));
        assertThat(changed.transfers()).isEqualTo(position.transfers());
    }

    private static NoticeNumber notice(int state, int transfers, int options, long sequence) {
        return new RuleDigits(state, transfers, options, sequence).notice("01");
    }
}
