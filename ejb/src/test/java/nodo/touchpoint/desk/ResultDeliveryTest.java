package nodo.touchpoint.desk;

import static nodo.touchpoint.desk.TestPartner.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nodo.delivery.DeliveryFilter;
import nodo.delivery.DeliveryState;
import nodo.delivery.desk.Dispatcher;
import nodo.journal.EventOutcome;
import nodo.notice.CloseId;
import nodo.notice.PaymentToken;
import nodo.store.Store;
import nodo.store.StoreTest;
import nodo.touchpoint.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The result that a touchpoint is told, and until when: flows-notice §13, point 6; validation A.2. */
@StoreTest
class ResultDeliveryTest {

    private static final DeliveryFilter ANY_RESULT = new DeliveryFilter(
            DeliveryFilter.ALL, Optional.of("sendPaymentResult"), Optional.empty(), Optional.empty());

    private final ClosingHub hub;

    ResultDeliveryTest(Store store) {
        hub = new ClosingHub(store);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void tellsThatAllIsPaid() {
        hub.partner.ends(json(200, "{\"outcome\":\"OK\"}"));
        CloseId close = paid();
        String token = hub.tokens(close).get(0).value();

        hub.telling.deliver();

        TestPartner.Asked asked = hub.partner.onlyAsked();
        assertThat(asked.target())
                .isEqualTo("/touchpoint/transactions/transaction%201/user-receipts"
                        + "?clientId=IO%20%26%20co&deviceId=d%2F1");
        assertThat(asked.soapAction()).isEmpty();
        assertThat(asked.body())
                .isEqualTo("{\"outcome\":\"OK\",\"paymentDate\":\"2026-11-25T12:00:07Z\",\"payments\":["
                        + "{\"paymentToken\":\"" + token + "\",\"description\":\"a bill\","
                        + "\"creditorReferenceId\":\"01000000000000000\",\"fiscalCode\":\"77777777777\","
                        + "\"companyName\":\"Ente 77777777777\",\"debtor\":\"RSSMRA80A01H501U\"}]}");
        assertThat(hub.owed("sendPaymentResult")).isEmpty();
    }

    @Test
    void tellsByTheVersionOfTheClosePayment() {
        hub.partner.ends(json(200, "{\"outcome\":\"OK\"}"));
        CloseId close = hub.close(ClosingHub.said(Protocol.V1, ClosingHub.OLD_CHANNEL, "psp 1"), 1);
        accept();
        hub.cancel(close, 0);

        hub.telling.deliver();

        TestPartner.Asked asked = hub.partner.asked().get(1);
        assertThat(asked.target()).isEqualTo("/touchpoint/payments/send-payment-result");
        assertThat(asked.body())
                .isEqualTo("{\"paymentToken\":\"" + hub.tokens(close).get(0).value()
                        + "\",\"pspTransactionId\":\"psp 1\",\"outcome\":\"KO\"}");
    }

    @Test
    void tellsKoUnlessAllIsPaid() {
        CloseId close = hub.close(2);
        accept();
        hub.pay(close, 0);
        assertThat(hub.owed("sendPaymentResult")).isEmpty();
        hub.cancel(close, 1);

        hub.telling.deliver();

        assertThat(hub.partner.asked().get(1).body()).startsWith("{\"outcome\":\"KO\"");
    }

    @Test
    void isOwedOnceWhenTwoEndTheSessionsOfOneCloseAtOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                CloseId close = hub.close(2);
                accept();
                CountDownLatch start = new CountDownLatch(1);
                List<CompletableFuture<Void>> both = List.of(
                        CompletableFuture.runAsync(() -> cancelAt(start, close, 0), threads),
                        CompletableFuture.runAsync(() -> cancelAt(start, close, 1), threads));
                start.countDown();
                both.forEach(one -> one.orTimeout(20, TimeUnit.SECONDS).join());

                assertThat(hub.owed("sendPaymentResult"))
                        .extracting(delivery -> delivery.subject())
                        .containsExactly(close.value());
                hub.partner.ends(json(200, ""));
                hub.telling.deliver();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void cancelAt(CountDownLatch start, CloseId close, int number) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hub.cancel(close, number);
    }

    @Test
    void isOwedOnceHoweverOftenItIsSaid() {
        CloseId close = paid();

        hub.store.transactions().commit(() -> {
            hub.results.owe(close, hub.clock.instant());
            hub.results.owe(close, hub.clock.instant());
            return 0;
        });

        assertThat(hub.owed("sendPaymentResult")).hasSize(1);
    }

    @Test
    void isToldAgainAfterTwiceTheTimeUntilTheAttemptsAreUsedUp() {
        paid();
        hub.partner.ends(json(503, ""));

        hub.telling.deliver();
        assertThat(waitingSeconds()).isEqualTo(15);
        hub.clock.advance(Duration.ofSeconds(15));
        hub.telling.deliver();
        assertThat(waitingSeconds()).isEqualTo(30);
        hub.clock.advance(Duration.ofSeconds(30));
        hub.telling.deliver();
        assertThat(waitingSeconds()).isEqualTo(60);
        hub.clock.advance(Duration.ofSeconds(60));
        hub.telling.deliver();

        assertThat(hub.partner.asked()).hasSize(4);
        assertThat(hub.owed("sendPaymentResult")).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(DeliveryState.EXHAUSTED);
            assertThat(delivery.lastError()).contains("HTTP_503");
        });
    }

    @Test
    void isToldOnceOnlyWhileTheJobThatRepeatsItIsSwitchedOff() {
        hub.switchOff("positionRetrySendPaymentResult");
        paid();
        hub.partner.ends(json(503, ""));

        hub.telling.deliver();
        hub.clock.advance(Duration.ofDays(1));
        hub.telling.deliver();

        assertThat(hub.partner.asked()).hasSize(1);
        hub.use(Map.of(), Duration.ofSeconds(5));
        hub.telling.deliver();
        assertThat(hub.partner.asked()).hasSize(2);
    }

    @Test
    void isTheSameAtEveryAttempt() {
        CloseId close = hub.close(2);
        accept();
        hub.cancel(close, 0);
        hub.cancel(close, 1);
        hub.partner.ends(json(500, ""));

        hub.telling.deliver();
        hub.clock.advance(Duration.ofMinutes(1));
        hub.telling.deliver();

        assertThat(hub.partner.asked().get(2).body())
                .isEqualTo(hub.partner.asked().get(1).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "no json", "{\"outcome\":\"OK\"}", "{\"outcome\":null}"})
    void isDeliveredByStatus200WhateverTheBody(String body) {
        paid();
        hub.partner.ends(json(200, body));

        hub.telling.deliver();

        assertThat(hub.owed("sendPaymentResult")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 302, 400, 404, 500})
    void isNotDeliveredByAnyOtherStatus(int status) {
        paid();
        hub.partner.ends(json(status, ""));

        hub.telling.deliver();

        assertThat(hub.owed("sendPaymentResult"))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING));
    }

    @Test
    void isKeptForOperatorsWhenTheTouchpointSaysKo() {
        paid();
        hub.partner.ends(json(200, "{\"outcome\" : \"KO\"}"));

        hub.telling.deliver();
        hub.clock.advance(Duration.ofDays(1));
        hub.telling.deliver();

        assertThat(hub.partner.asked()).hasSize(1);
        assertThat(hub.owed("sendPaymentResult"))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.state()).isEqualTo(DeliveryState.REFUSED));
    }

    @Test
    void isToldAgainAfterACrash() {
        paid();
        hub.partner.ends(json(200, ""));
        hub.telling.sendAndDie();

        hub.clock.advance(ClosingHub.LEASE.plusSeconds(1));
        hub.telling.deliver();

        assertThat(hub.partner.asked()).hasSize(2);
        assertThat(hub.owed("sendPaymentResult")).isEmpty();
    }

    @Test
    void waitsForAnAddressWithoutUsingUpItsAttempts() {
        paid();
        hub.useNothing();

        hub.telling.deliver();

        assertThat(hub.owed("sendPaymentResult")).singleElement().satisfies(delivery -> {
            assertThat(delivery.attempts()).isZero();
            assertThat(delivery.lastErrorDetail().orElseThrow()).contains("urls.paymentManager");
        });
    }

    @Test
    void doesNotCountWhatTheHubsOwnLimitsKeptFromBeingSent() {
        paid();
        hub.partner.ends(hub.partner.hang());
        int hangs = 4;
        for (int attempt = 0; attempt < hangs; attempt++) {
            hub.store.transactions().commit(() -> {
                hub.deliveries
                        .lock(hub.deliveries.page(ANY_RESULT, 0, 1).get(0).id())
                        .orElseThrow()
                        .restart(hub.clock.instant());
                return 0;
            });
            hub.telling.deliver();
        }
        int attempts = hub.owed("sendPaymentResult").get(0).attempts();
        hub.clock.advance(Duration.ofMinutes(1));

        hub.telling.deliver();

        assertThat(hub.partner.asked()).hasSize(hangs);
        assertThat(hub.owed("sendPaymentResult")).singleElement().satisfies(delivery -> {
            assertThat(delivery.attempts()).isEqualTo(attempts);
            assertThat(delivery.dueAt()).isEqualTo(hub.clock.instant().plusSeconds(5));
        });
    }

    @Test
    void isDueAtOnceByTheJobOfItsName() {
        StringBuilder asked = new StringBuilder();
        PositionRetrySendPaymentResult job = new PositionRetrySendPaymentResult(new Dispatcher() {
            @Override
            public int deliverNow(String operation, Duration patience) {
                asked.append(operation);
                return 7;
            }
        });

        assertThat(job.name()).isEqualTo("positionRetrySendPaymentResult");
        assertThat(job.run()).isEqualTo(7);
        assertThat(asked).hasToString("sendPaymentResult");
    }

    @Test
    void journalsRequestAndAnswerForEverySession() {
        CloseId close = hub.close(2);
        accept();
        hub.cancel(close, 0);
        hub.cancel(close, 1);
        hub.partner.ends(json(503, ""));

        hub.telling.deliver();

        for (PaymentToken token : hub.tokens(close)) {
            assertThat(hub.events(token))
                    .filteredOn(event -> event.event().type().operation().equals("sendPaymentResult-v2"))
                    .extracting(event -> event.event().type().outcome())
                    .containsExactlyInAnyOrder(EventOutcome.INVIATA, EventOutcome.RICEVUTA_KO);
        }
    }

    /** A close of one session that the PSP accepted and paid seven seconds later; the partner forgets the notification. */
    private CloseId paid() {
        CloseId close = hub.close(1);
        accept();
        hub.partner.asked().clear();
        hub.clock.advance(Duration.ofSeconds(7));
        hub.pay(close, 0);
        return close;
    }

    private void accept() {
        TestPartner.Ending before = hub.partner.ends();
        hub.partner.accepts();
        hub.notifying.deliver();
        hub.partner.ends(before);
    }

    private long waitingSeconds() {
        return Duration.between(
                        hub.clock.instant(),
                        hub.owed("sendPaymentResult").get(0).dueAt())
                .toSeconds();
    }
}
