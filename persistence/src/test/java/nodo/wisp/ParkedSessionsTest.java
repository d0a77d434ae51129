package nodo.wisp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nodo.store.Store;
import nodo.store.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@StoreTest
class ParkedSessionsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Choice CARD = new Choice(ChoiceKind.CARTA, "ABI00001", "00000000010_02", "CP");

    private final Store store;
    private final ParkedSessions sessions;

    ParkedSessionsTest(Store store) {
        this.store = store;
        this.sessions = new ParkedSessions(store.entityManager());
    }

    @Test
    void keepsAllThatHappensToASession() {
        SessionId id = parked(SessionSubject.ofCart("CART1"), NOON);

        change(id, session -> {
            session.read(NOON.plusSeconds(1));
            session.read(NOON.plusSeconds(2));
            session.take(CARD, NOON.plusSeconds(3));
            session.answered(new KeptAnswer(200, "{\"esito\":\"OK\"}"));
            session.asked();
            session.leadsTo("https://psp.example/pay?idBruciatura=1", "idBruciatura=1");
            session.returned(PageOutcome.ERROR, "esito=KO", NOON.plusSeconds(4));
            session.returned(PageOutcome.OK, "esito=OK", NOON.plusSeconds(5));
            session.cancel(CancelReason.RIFPSP, NOON.plusSeconds(6));
        });

        ParkedSession found = find(id);
        assertThat(found.subject()).isEqualTo(SessionSubject.ofCart("CART1"));
        assertThat(found.kind()).isEqualTo(SessionKind.WISP);
        assertThat(found.station()).isEqualTo("STATION");
        assertThat(found.openedAt()).isEqualTo(NOON);
        assertThat(found.readAt()).contains(NOON.plusSeconds(1));
        assertThat(found.choice()).contains(CARD);
        assertThat(found.takenAt()).contains(NOON.plusSeconds(3));
        assertThat(found.answer()).contains(new KeptAnswer(200, "{\"esito\":\"OK\"}"));
        assertThat(found.questions()).isEqualTo(1);
        assertThat(found.pspPage()).contains("https://psp.example/pay?idBruciatura=1");
        assertThat(found.immediateParameters()).contains("idBruciatura=1");
        assertThat(found.returned()).contains(PageOutcome.ERROR);
        assertThat(found.returnedQuery()).contains("esito=KO");
        assertThat(found.returnedAt()).contains(NOON.plusSeconds(4));
        assertThat(found.cancelReason()).contains(CancelReason.RIFPSP);
    }

    @Test
    void isTakenOverOnce() {
        SessionId id = parked(SessionSubject.ofCart("CART1"), NOON);
        change(id, session -> session.take(CARD, NOON));

        assertThatThrownBy(() -> change(id, session -> session.take(CARD, NOON)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isNotTakenOverWhenCancelled() {
        SessionId id = parked(SessionSubject.ofCart("CART1"), NOON);
        change(id, session -> session.cancel(CancelReason.ANNUTE, NOON));

        assertThatThrownBy(() -> change(id, session -> session.take(CARD, NOON)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> change(id, session -> session.cancel(CancelReason.ANNUTE, NOON)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void listsWhatWaitsOldestFirst() {
        SessionId younger = parked(SessionSubject.ofRpt(UUID.randomUUID()), NOON.minus(Duration.ofMinutes(2)));
        SessionId older = parked(SessionSubject.ofCart("CART1"), NOON.minus(Duration.ofMinutes(3)));
        parked(SessionSubject.ofCart("TOO_YOUNG"), NOON.plusSeconds(1));
        SessionId taken = parked(SessionSubject.ofCart("TAKEN"), NOON.minus(Duration.ofMinutes(4)));
        change(taken, session -> session.take(CARD, NOON));
        SessionId cancelled = parked(SessionSubject.ofCart("CANCELLED"), NOON.minus(Duration.ofMinutes(4)));
        change(cancelled, session -> session.cancel(CancelReason.OTHER, NOON));
        SessionId read = parked(SessionSubject.ofCart("READ"), NOON.minus(Duration.ofMinutes(4)));
        change(read, session -> session.read(NOON));

        assertThat(store.transactions().commit(() -> sessions.parked(NOON, 10))).containsExactly(read, older, younger);
        assertThat(store.transactions().commit(() -> sessions.parked(NOON, 1))).containsExactly(read);
        assertThat(store.transactions().commit(() -> sessions.neverRead(NOON, 10)))
                .containsExactly(older, younger);
    }

    @Test
    void opensOneSessionForAPayment() {
        UUID rpt = UUID.randomUUID();
        SessionId id = parked(SessionSubject.ofRpt(rpt), NOON);

        assertThatThrownBy(() -> parked(SessionSubject.ofRpt(rpt), NOON))
                .hasRootCauseInstanceOf(java.sql.SQLException.class);
        assertThat(of(SessionSubject.ofRpt(rpt)).map(ParkedSession::id)).contains(id);
        assertThat(of(SessionSubject.ofCart("CART1"))).isEmpty();
    }

    @Test
    void isFoundByTheParametersOfTheProvider() {
        SessionId id = parked(SessionSubject.ofCart("CART1"), NOON);
        change(id, session -> session.leadsTo("https://psp.example/pay?idBruciatura=1", "idBruciatura=1"));

        assertThat(store.transactions().commit(() -> sessions.withParameters("idBruciatura=1", 2)))
                .extracting(ParkedSession::id)
                .containsExactly(id);
        assertThat(store.transactions().commit(() -> sessions.withParameters("idBruciatura=2", 2)))
                .isEmpty();
    }

    @Test
    void readsIdsOfAnyCaseAndNothingElse() {
        SessionId id = SessionId.fresh();

        assertThat(SessionId.of(id.toString().toUpperCase(java.util.Locale.ROOT)))
                .contains(id);
        assertThat(SessionId.of(id.toString().substring(1))).isEmpty();
        assertThat(SessionId.of("1-1-1-1-1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CancelReason.class)
    void saysWhyInThirtyFiveCharacters(CancelReason reason) {
        assertThat(reason.text()).hasSizeBetween(1, 35);
        assertThat(CancelReason.named(reason.name()))
                .isEqualTo(reason == CancelReason.BATCH ? Optional.empty() : Optional.of(reason));
    }

    private SessionId parked(SessionSubject subject, Instant at) {
        ParkedSession session = new ParkedSession(SessionId.fresh(), SessionKind.WISP, subject, "STATION", at);
        store.transactions().commit(() -> {
            sessions.add(session);
            return 0;
        });
        return session.id();
    }

    private void change(SessionId id, Consumer<ParkedSession> step) {
        store.transactions().commit(() -> {
            step.accept(sessions.lock(id).orElseThrow());
            return 0;
        });
    }

    private ParkedSession find(SessionId id) {
        return store.transactions().commit(() -> sessions.find(id)).orElseThrow();
    }

    private Optional<ParkedSession> of(SessionSubject subject) {
        return store.transactions().commit(() -> sessions.of(subject));
    }
}
