package nodo.standin.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import nodo.exchange.StrictJson;
import nodo.fault.FaultCode;
import nodo.fault.Refusal;
import nodo.money.Euro;
import nodo.notice.EntityType;
import nodo.notice.Iban;
import nodo.standin.ArchivedNotice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a body of paCreatePosition may say, member by member. */
class PositionRequestTest {

    private static final String COMPLETE = """
            {"paFiscalCode": "77777777777", "entityType": "F", "entityFiscalCode": "RSSMRA80A01H501U",
             "entityFullName": "Mario Rossi", "iuv": "01000000000000144", "nav": "301000000000000144", "amount": 1000,
             "description": "Tassa rifiuti", "expirationDate": "2031-12-31T23:30:00+01:00",
             "iban": "it60x0542811101000000123456", "postalIban": "IT18L0760103200000012345678",
             "switchToExpired": true, "payStandIn": false}""";

    @Test
    void readsEveryMember() {
        ArchivedNotice notice = read(COMPLETE);

        assertThat(notice.position().creditor().value()).isEqualTo("77777777777");
        assertThat(notice.position().notice().value()).isEqualTo("301000000000000144");
        assertThat(notice.debtor().type()).isEqualTo(EntityType.F);
        assertThat(notice.debtor().value()).isEqualTo("RSSMRA80A01H501U");
        assertThat(notice.debtorName()).isEqualTo("Mario Rossi");
        assertThat(notice.amount()).isEqualTo(Euro.of("10.00"));
        assertThat(notice.description()).isEqualTo("Tassa rifiuti");
        assertThat(notice.expiresAt()).isEqualTo(Instant.parse("2031-12-31T22:30:00Z"));
        assertThat(notice.iban()).contains(new Iban("IT60X0542811101000000123456"));
        assertThat(notice.postalIban()).contains(new Iban("IT18L0760103200000012345678"));
        assertThat(notice.switchToExpired()).isTrue();
        assertThat(notice.payStandIn()).isFalse();
    }

    @Test
    void hasTheDefaultsOfTheContract() {
        ArchivedNotice notice = read("""
                {"paFiscalCode": "77777777777", "entityType": "G", "entityFiscalCode": "AA", "entityFullName": "X",
                 "iuv": "01000000000000144", "amount": 0, "description": "x", "iban": null, "nav": null,
                 "expirationDate": "2031-12-31T00:00:00"}""");

        assertThat(notice.position().notice().value()).isEqualTo("301000000000000144");
        assertThat(notice.expiresAt()).isEqualTo(Instant.parse("2031-12-31T00:00:00Z"));
        assertThat(notice.iban()).isEqualTo(Optional.empty());
        assertThat(notice.postalIban()).isEqualTo(Optional.empty());
        assertThat(notice.switchToExpired()).isFalse();
        assertThat(notice.payStandIn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"amount\": 1000', '\"amount\": 99999999999'",
        "'\"amount\": 1000', '\"amount\": \"99999999999\"'",
        "'\"amount\": 1000', '\"amount\": 1E+2'",
        "'\"amount\": 1000', '\"amount\": 10.0'",
        "'\"nav\": \"301000000000000144\"', '\"nav\": \"101000000000000144\"'",
        "'\"iuv\": \"01000000000000144\", \"nav\": \"301000000000000144\"',"
                + " '\"iuv\": \"000000000000144\", \"nav\": \"001000000000000144\"'",
        "'2031-12-31T23:30:00+01:00', '2031-12-31T23:30:00.123Z'",
        "'\"payStandIn\": false', '\"payStandIn\": false, \"other\": [1]'",
    })
    void takesWhatIsRightToo(String was, String is) {
        assertThat(read(with(was, is)).iuv()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"paFiscalCode\": \"77777777777\", ', '', paFiscalCode",
        "'\"77777777777\"', '\"7777777777\"', paFiscalCode",
        "'\"77777777777\"', '77777777777', paFiscalCode",
        "'\"F\"', '\"X\"', entityType",
        "'\"F\"', 'null', entityType",
        "'\"RSSMRA80A01H501U\"', '\"R\"', entityFiscalCode",
        "'\"RSSMRA80A01H501U\"', '\"RSSMRA80A01H501UX\"', entityFiscalCode",
        "'\"Mario Rossi\"', '\"\"', entityFullName",
        "'\"Mario Rossi\"', '\"a\\u0000b\"', entityFullName",
        "'\"01000000000000144\"', '\"0100000000000014\"', iuv",
        "'\"01000000000000144\"', '\"RF18000000000000\"', iuv",
        "'\"301000000000000144\"', '\"30100000000000014\"', nav",
        "'\"301000000000000144\"', '\"301000000000000155\"', nav",
        "'\"iuv\": \"01000000000000144\", \"nav\": \"301000000000000144\"', '\"iuv\": \"000000000000144\"', nav",
        "'\"amount\": 1000,', '', amount",
        "'\"amount\": 1000', '\"amount\": -1', amount",
        "'\"amount\": 1000', '\"amount\": 100000000000', amount",
        "'\"amount\": 1000', '\"amount\": \"100000000000\"', amount",
        "'\"amount\": 1000', '\"amount\": 10.5', amount",
        "'\"amount\": 1000', '\"amount\": \"10.5\"', amount",
        "'\"amount\": 1000', '\"amount\": \"\"', amount",
        "'\"amount\": 1000', '\"amount\": 1E+999999999', amount",
        "'\"amount\": 1000', '\"amount\": 1E-999999999', amount",
        "'\"amount\": 1000', '\"amount\": true', amount",
        "'\"Tassa rifiuti\"', '\"\"', description",
        "'2031-12-31T23:30:00+01:00', '2031-12-31', expirationDate",
        "'2031-12-31T23:30:00+01:00', '2031-02-30T00:00:00Z', expirationDate",
        "'2031-12-31T23:30:00+01:00', '+12031-12-31T00:00:00Z', expirationDate",
        "'\"2031-12-31T23:30:00+01:00\"', '1', expirationDate",
        "'it60x0542811101000000123456', 'IT61X0542811101000000123456', iban",
        "'it60x0542811101000000123456', 'DE89370400440532013000', iban",
        "'\"it60x0542811101000000123456\"', '27', iban",
        "'IT18L0760103200000012345678', 'IT60X0542811101000000123456', postalIban",
        "'\"switchToExpired\": true', '\"switchToExpired\": \"true\"', switchToExpired",
        "'\"payStandIn\": false', '\"payStandIn\": 0', payStandIn",
    })
    void namesTheFirstMemberThatIsWrong(String was, String is, String member) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(with(was, is)))
                .satisfies(refusal -> {
                    assertThat(refusal.fault().code()).isEqualTo(FaultCode.PPT_SINTASSI_EXTRAXSD);
                    assertThat(refusal.fault().description().orElseThrow()).startsWith(member + ": ");
                });
    }

    @Test
    void bindsTheLengthOfTexts() {
        String longest = "è".repeat(255);

        assertThat(read(with("Tassa rifiuti", longest)).description()).isEqualTo(longest);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(with("Tassa rifiuti", longest + "è")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(with("Mario Rossi", longest + "è")));
    }

    private static String with(String was, String is) {
        assertThat(COMPLETE).contains(was);
        return COMPLETE.replace(was, is);
    }

    private static ArchivedNotice read(String body) {
        return new PositionRequest(StrictJson.parse(body.getBytes(StandardCharsets.UTF_8))).notice();
    }
}
