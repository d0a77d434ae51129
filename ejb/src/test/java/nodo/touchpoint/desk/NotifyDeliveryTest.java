package nodo.touchpoint.desk;

import static nodo.notice.PaymentStatus.CANCELLED;
import static nodo.notice.PaymentStatus.PAYING;
import static nodo.notice.PaymentStatus.PAYMENT_ACCEPTED;
import static nodo.notice.PaymentStatus.PAYMENT_REFUSED;
import static nodo.notice.PaymentStatus.PAYMENT_RESERVED;
import static nodo.notice.PaymentStatus.PAYMENT_SEND_ERROR;
import static nodo.notice.PaymentStatus.PAYMENT_SENT;
import static nodo.notice.PaymentStatus.PAYMENT_UNKNOWN;
import static nodo.touchpoint.desk.TestPartner.fault;
import static nodo.touchpoint.desk.TestPartner.ok;
import static nodo.touchpoint.desk.TestPartner.outcome;
import static nodo.touchpoint.desk.TestPartner.xml;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nodo.journal.EventSubtype;
import nodo.notice.CloseId;
import nodo.notice.PaymentToken;
import nodo.notice.PositionStatus;
import nodo.notice.desk.ClassicStep;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.touchpoint.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The notification of a PSP, and every end that it may have: flows-notice §5 and §13, point 4. */
@StoreTest
class NotifyDeliveryTest {

    private static final String ANSWER = "pspNotifyPaymentV2Res";
    private static final Duration SHORT = Duration.ofMillis(300);

    private final ClosingHub hub;

    NotifyDeliveryTest(Store store) {
        hub = new ClosingHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void isAcceptedByAValidOk() {
        CloseId close = hub.close(2);

        assertThat(hub.notifying.deliver()).isEqualTo(1);

        assertThat(hub.states(close)).containsExactly(PAYING, PAYMENT_RESERVED, PAYMENT_SENT, PAYMENT_ACCEPTED);
        assertThat(hub.positionStates(close)).containsOnly(PositionStatus.PAYING);
        assertThat(hub.owed("pspNotifyPayment")).isEmpty();
        assertThat(hub.owed("sendPaymentResult")).isEmpty();
        assertThat(hub.storedActivations()).isEqualTo(2);
    }

    /** What ends the sessions at once. */
    enum Refusal {
        KO {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(xml(200, outcome(ANSWER, "KO", fault("CANALE_SEMANTICA"))));
            }
        },
        KO_OF_ANY_CODE {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(xml(200, outcome(ANSWER, "KO", fault("WHATEVER"))));
            }
        },
        KO_WITH_AN_ERROR_STATUS {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(xml(500, outcome(ANSWER, "KO", fault("CANALE_SYSTEM_ERROR"))));
            }
        };

        abstract void arrange(ClosingHub hub);
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedByAValidKo(Refusal refusal) {
        CloseId close = hub.close(2);
        refusal.arrange(hub);

        hub.notifying.deliver();

        assertThat(hub.states(close))
                .containsExactly(PAYING, PAYMENT_RESERVED, PAYMENT_SENT, PAYMENT_REFUSED, CANCELLED);
        assertEnded(close);
    }

    @ParameterizedTest
    @EnumSource
    void tellsAClassicCreditorThatItsRptIsRefused(Refusal refusal) {
        CloseId close = hub.closeAtClassicCreditor();
        refusal.arrange(hub);

        hub.notifying.deliver();

        assertThat(hub.states(close)).endsWith(PAYMENT_REFUSED, CANCELLED);
        assertThat(hub.steps).singleElement().satisfies(step -> {
            assertThat(step.key().ccp()).isEqualTo(hub.tokens(close).get(0).value());
            assertThat(step.kind()).isEqualTo(ClassicStep.Kind.FAILED);
        });
    }

    /** What keeps the message from being sent. */
    enum Obstacle {
        REFUSED_CONNECTION {
            @Override
            void arrange(ClosingHub hub) {
                URI nobody = hub.partner.address("/psp");
                hub.partner.close();
                hub.use(Map.of(), SHORT, Optional.of(nobody));
            }
        },
        MISSING_SECRET {
            @Override
            void arrange(ClosingHub hub) {
                hub.use(Map.of("X-Key", "${NOT_THERE}"), SHORT);
            }
        },
        MISSING_CHANNEL {
            @Override
            void arrange(ClosingHub hub) {
                hub.useNothing();
            }
        },
        MISSING_ADDRESS {
            @Override
            void arrange(ClosingHub hub) {
                hub.use(Map.of(), SHORT, Optional.empty());
            }
        };

        abstract void arrange(ClosingHub hub);
    }

    @ParameterizedTest
    @EnumSource
    void isASendErrorIfItIsCertainThatNothingWasSent(Obstacle obstacle) {
        CloseId close = hub.close(2);
        obstacle.arrange(hub);

        hub.notifying.deliver();

        assertThat(hub.partner.asked()).isEmpty();
        assertThat(hub.states(close))
                .containsExactly(PAYING, PAYMENT_RESERVED, PAYMENT_SENT, PAYMENT_SEND_ERROR, CANCELLED);
        assertEnded(close);
        assertThat(hub.events(hub.tokens(close).get(0)))
                .anySatisfy(
                        event -> assertThat(event.event().details().faultCode()).isPresent());
    }

    @Test
    void isASendErrorIfTheContractCannotCarryWhatTheTouchpointSaid() {
        CloseId close = hub.close(ClosingHub.said(Protocol.V2, ClosingHub.NEW_CHANNEL, "t".repeat(36)), 1);

        hub.notifying.deliver();

        assertThat(hub.partner.asked()).isEmpty();
        assertThat(hub.states(close)).endsWith(PAYMENT_SEND_ERROR, CANCELLED);
    }

    @Test
    void isASendErrorWhileThePspsCircuitIsOpen() {
        hub.use(Map.of(), SHORT);
        hub.partner.ends(hub.partner.hang());
        int hangs = 4;
        for (int number = 0; number < hangs; number++) {
            hub.close(1);
            hub.notifying.deliver();
            hub.cancelUnnoticed();
        }
        CloseId close = hub.close(1);

        hub.notifying.deliver();

        assertThat(hub.partner.asked()).hasSize(hangs);
        assertThat(hub.states(close)).endsWith(PAYMENT_SENT, PAYMENT_SEND_ERROR, CANCELLED);
    }

    /** What leaves it open whether the PSP has the message. */
    enum Doubt {
        SILENCE {
            @Override
            void arrange(ClosingHub hub) {
                hub.use(Map.of(), SHORT);
                hub.partner.ends(hub.partner.hang());
            }
        },
        LOST_CONNECTION {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(TestPartner.cut());
            }
        },
        SOAP_FAULT {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(xml(500, TestPartner.soapFault()));
            }
        },
        ERROR_STATUS {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(xml(503, ""));
            }
        },
        NO_XML {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(xml(200, "OK"));
            }
        },
        NOTHING {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(xml(200, ""));
            }
        },
        ANSWER_OF_THE_OTHER_VERSION {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(xml(200, ok("pspNotifyPaymentRes")));
            }
        },
        KO_WITHOUT_A_FAULT {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(xml(200, outcome(ANSWER, "KO", "")));
            }
        },
        KO_WITH_AN_EMPTY_CODE {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(
                        xml(200, outcome(ANSWER, "KO", fault("CANALE_SEMANTICA").replace("CANALE_SEMANTICA", ""))));
            }
        },
        KO_WITH_AN_EMPTY_STRING {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(
                        xml(200, outcome(ANSWER, "KO", fault("CANALE_SEMANTICA").replace(">no<", "><"))));
            }
        },
        KO_WITH_AN_EMPTY_ID {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(
                        xml(200, outcome(ANSWER, "KO", fault("CANALE_SEMANTICA").replace("PSPDEMO1", ""))));
            }
        },
        OK_WITH_A_FAULT {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(xml(200, outcome(ANSWER, "OK", fault("CANALE_SEMANTICA"))));
            }
        },
        OUTCOME_THAT_IS_NONE {
            @Override
            void arrange(ClosingHub hub) {
                hub.partner.ends(xml(200, outcome(ANSWER, "MAYBE", "")));
            }
        };

        abstract void arrange(ClosingHub hub);
    }

    @ParameterizedTest
    @EnumSource
    void staysUnknownIfThePspMayHaveIt(Doubt doubt) {
        CloseId close = hub.close(2);
        doubt.arrange(hub);

        hub.notifying.deliver();
        hub.clock.advance(Duration.ofDays(1));
        hub.notifying.deliver();

        assertThat(hub.partner.asked()).hasSize(1);
        assertThat(hub.states(close)).containsExactly(PAYING, PAYMENT_RESERVED, PAYMENT_SENT, PAYMENT_UNKNOWN);
        assertThat(hub.positionStates(close)).containsOnly(PositionStatus.PAYING);
        assertThat(hub.owed("pspNotifyPayment")).isEmpty();
        assertThat(hub.owed("sendPaymentResult")).isEmpty();
        assertThat(hub.storedActivations()).isEqualTo(2);
    }

    @Test
    void isNeverSentAgainAfterACrashBeforeItLeft() {
        CloseId close = hub.close(1);
        hub.notifying.claimAndDie();

        assertThat(hub.states(close)).endsWith(PAYMENT_SENT);
        hub.notifying.deliver();
        assertThat(hub.states(close)).endsWith(PAYMENT_SENT);
        hub.clock.advance(ClosingHub.LEASE.plusSeconds(1));
        hub.notifying.deliver();

        assertThat(hub.partner.asked()).isEmpty();
        assertThat(hub.states(close)).endsWith(PAYMENT_SENT, PAYMENT_UNKNOWN);
        assertThat(hub.owed("pspNotifyPayment")).isEmpty();
    }

    @Test
    void isNeverSentAgainAfterACrashBeforeItsAnswerWasRecorded() {
        CloseId close = hub.close(1);
        hub.notifying.sendAndDie();

        hub.clock.advance(ClosingHub.LEASE.plusSeconds(1));
        hub.notifying.deliver();

        assertThat(hub.partner.asked()).hasSize(1);
        assertThat(hub.states(close)).endsWith(PAYMENT_SENT, PAYMENT_UNKNOWN);
        assertThat(hub.owed("pspNotifyPayment")).isEmpty();
    }

    @Test
    void changesNothingWhenItsAnswerComesAfterAnotherWorkerGaveItUp() {
        CloseId close = hub.close(1);
        hub.partner.ends(exchange -> {
            hub.clock.advance(ClosingHub.LEASE.plusSeconds(1));
            hub.notifying.deliver();
            xml(200, ok(ANSWER)).end(exchange);
        });

        hub.notifying.deliver();

        assertThat(hub.partner.asked()).hasSize(1);
        assertThat(hub.states(close)).endsWith(PAYMENT_SENT, PAYMENT_UNKNOWN);
        assertThat(hub.events(hub.tokens(close).get(0)))
                .extracting(event -> event.event().type().subtype())
                .containsExactlyInAnyOrder(EventSubtype.REQ, EventSubtype.RESP);
    }

    @Test
    void journalsRequestAndAnswerForEverySession() {
        CloseId close = hub.close(3);

        hub.notifying.deliver();

        UUID exchange =
                hub.events(hub.tokens(close).get(0)).get(0).event().link().exchange();
        for (PaymentToken token : hub.tokens(close)) {
            assertThat(hub.events(token)).hasSize(2).allSatisfy(event -> {
                assertThat(event.event().type().operation()).isEqualTo("pspNotifyPaymentV2");
                assertThat(event.event().link().exchange()).isEqualTo(exchange);
                assertThat(event.event().parties().provider()).isEqualTo(ClosingHub.NEW_CHANNEL);
                assertThat(event.payloadSize()).isPresent();
            });
            assertThat(hub.events(token))
                    .extracting(event -> event.event().type().subtype())
                    .containsExactlyInAnyOrder(EventSubtype.REQ, EventSubtype.RESP);
        }
    }

    @Test
    void sendsTheVersionOfTheChannelWithTheHeadersOfTheChannel() {
        hub.use(Map.of("X-Key", "k1"), Duration.ofSeconds(5));
        hub.partner.ends(xml(200, ok("pspNotifyPaymentRes")));
        CloseId close = hub.close(ClosingHub.said(Protocol.V1, ClosingHub.OLD_CHANNEL, "psp transaction"), 1);

        hub.notifying.deliver();

        TestPartner.Asked asked = hub.partner.onlyAsked();
        assertThat(asked.soapAction()).contains("\"pspNotifyPayment\"");
        assertThat(asked.key()).contains("k1");
        assertThat(asked.body())
                .contains("<pfn:pspNotifyPaymentReq>")
                .contains("<bancomatpayPayment><transactionId>gateway 1</transactionId>");
        assertThat(hub.states(close)).endsWith(PAYMENT_ACCEPTED);
    }

    private void assertEnded(CloseId close) {
        assertThat(hub.positionStates(close)).containsOnly(PositionStatus.INSERTED);
        assertThat(hub.owed("pspNotifyPayment")).isEmpty();
        assertThat(hub.owed("sendPaymentResult")).singleElement().satisfies(result -> {
            assertThat(result.subject()).isEqualTo(close.value());
            assertThat(result.partner()).isEqualTo("paymentManager");
        });
        assertThat(hub.storedActivations()).isZero();
    }
}
