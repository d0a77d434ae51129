package nodo.simulator.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import nodo.simulator.notice.Credit;
import nodo.simulator.notice.PositionRule;
import nodo.simulator.notice.RuleDigits;
import nodo.simulator.notice.Transfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo registry and what the simulators make of it agree. */
class DemoRegistryTest {

    private static final Registry DEMO = RegistryFile.demo();

    @Test
    void namesTheCreditorsAndTheirStations() {
        assertThat(DEMO.creditors()).extracting(Creditor::fiscalCode).containsExactly("77777777777", "88888888888");
        assertThat(DEMO.stationsOf("77777777777"))
                .containsExactly(
                        new Station("77777777777_01", "77777777777", "pwdec001", 1, false),
                        new Station("77777777777_02", "77777777777", "pwdec002", 2, false),
                        new Station("77777777777_03", "77777777777", "pwdec004", 1, true));
        assertThat(DEMO.stationsOf("88888888888"))
                .containsExactly(
                        new Station("88888888888_01", "88888888888", "pwdec003", 2, false),
                        new Station("77777777777_03", "77777777777", "pwdec004", 1, true));
    }

    @Test
    void reachesEachCreditorByTheSegregationCodesOfItsNotices() {
        assertThat(DEMO.links())
                .extracting(link -> link.creditor() + " " + link.segregationCode() + " "
                        + link.station().id())
                .containsExactly(
                        "77777777777 01 77777777777_01",
                        "77777777777 02 77777777777_02",
                        "77777777777 03 77777777777_03",
                        "88888888888 01 88888888888_01",
                        "88888888888 03 77777777777_03");
    }

    @Test
    void callsAsEveryPspOnEachOfItsChannels() {
        assertThat(DEMO.callers())
                .extracting(
                        caller -> String.join(" ", caller.psp(), caller.broker(), caller.channel(), caller.password()))
                .containsExactly(
                        "PSPDEMO1 60000000001 60000000001_01 pwdpsp01",
                        "PSPDEMO1 60000000001 60000000001_02 pwdpsp02",
                        "PSPDEMO2 60000000002 60000000002_01 pwdpsp03",
                        "PSPDEMO3 60000000003 60000000003_01 pwdpsp31",
                        "PSPDEMO3 60000000003 60000000003_02 pwdpsp32",
                        "TOUCHPOINT 60000000004 60000000004_01 pwdtouch1",
                        "POSTEDEMO 60000000005 60000000005_01 pwdposte1",
                        "PSPDEMO1 60000000001 60000000001_11 pwdpsp11",
                        "PSPDEMO1 60000000001 60000000001_12 pwdpsp12",
                        "PSPDEMO1 60000000001 60000000001_13 pwdpsp13",
                        "PSPDEMO1 60000000001 60000000001_14 pwdpsp14",
                        "PSPDEMO2 60000000002 60000000002_11 pwdpsp21",
                        "PSPDEMO3 60000000003 60000000003_11 pwdpsp33",
                        "AGID_01 97735020584 97735020584_02 pwdwisp02");
        assertThat(DEMO.callers()).allMatch(caller -> caller.broker().equals(caller.fiscalCode()));
        assertThat(DEMO.caller("PSPDEMO2", "60000000001_01")).isEmpty();
    }

    @Test
    void notifiesOnePspByBothVersionsAndActivatesAsATouchpoint() {
        assertThat(DEMO.callers().stream().filter(caller -> caller.role().notified()))
                .extracting(caller -> caller.channel() + " " + caller.role().version())
                .containsExactly("60000000003_01 1", "60000000003_02 2");
        assertThat(DEMO.callers().stream().filter(caller -> caller.role().touchpoint()))
                .extracting(Caller::channel)
                .containsExactly("60000000004_01");
    }

    @Test
    void playsPspsOfEveryModelOfTheClassicInterfaces() {
        assertThat(DEMO.callers().stream()
                        .filter(caller -> caller.role().classic().served()))
                .extracting(caller ->
                        caller.channel() + " " + caller.role().classic().model()
                                + (caller.role().classic().pushes() ? " push" : " pull"))
                .containsExactly(
                        "60000000001_11 4 push",
                        "60000000001_12 0 push",
                        "60000000001_13 1 push",
                        "60000000001_14 2 push",
                        "60000000002_11 4 pull",
                        "60000000003_11 1 push");
    }

    @ParameterizedTest
    @MethodSource("ibans")
    void holdsIbansThatAreValid(String iban) {
        assertThat(iban).matches("IT[0-9]{2}[A-Z][0-9]{22}");
        assertThat(remainder(iban)).isEqualTo(BigInteger.ONE);
    }

    @ParameterizedTest
    @MethodSource("creditors")
    void paysEveryRuleTransferOnAnAccountOfItsBeneficiary(Creditor creditor) {
        PositionRule rule = new PositionRule(DEMO);
        for (int digit = 0; digit <= 9; digit++) {
            List<Transfer> transfers = rule.position(creditor, new RuleDigits(0, digit, 0, 1).notice("01"))
                    .transfers();

            assertThat(transfers).allSatisfy(transfer -> {
                Creditor beneficiary = DEMO.creditor(transfer.fiscalCode()).orElseThrow();
                if (transfer.credit() instanceof Credit.Account account) {
                    assertThat(beneficiary.ibans()).contains(account.iban());
                    assertThat(account.postalIban())
                            .isEqualTo(beneficiary.postalIban().orElse(""));
                }
            });
        }
    }

    @Test
    void hasAPostalAccountForTheComuneOnly() {
        assertThat(DEMO.creditors().get(0).postalIban()).contains("IT33I0760103200001234567890");
        assertThat(DEMO.creditors().get(1).postalIban()).isEmpty();
    }

    static Stream<Creditor> creditors() {
        return DEMO.creditors().stream();
    }

    static Stream<String> ibans() {
        return DEMO.creditors().stream().flatMap(creditor -> creditor.ibans().stream());
    }

    /** The check of ISO 13616: country and check digits to the end, letters to numbers, modulo 97. */
    private static BigInteger remainder(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(letter -> digits.append(Character.digit(letter, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97));
    }
}
