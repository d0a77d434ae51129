package nodo.activation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import nodo.notice.FiscalCode;
import nodo.rpt.RptKey;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An RPT that the node asked a creditor for, by paaAttivaRPT, and what the creditor said. One for each key. */
@Entity
@DynamicUpdate // a step changes few of the columns
@Table(name = "rpt_activation")
public class RptActivation {

    @Id
    private String id;

    private String creditor;

    private String iuv;

    private String ccp;

    private String psp;

    @Column(name = "psp_broker")
    private String pspBroker;

    private String channel;

    private String station;

    @Column(name = "notice_model")
    private boolean noticeModel;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answer_due_at")
    private Instant answerDueAt;

    @Enumerated(EnumType.STRING)
    private ActivationState state;

    private byte[] question;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected RptActivation() {}

    /**
     * An RPT that somebody wants, and the question for it.
     *
     * @param key the key that the RPT will have
     * @param psp the PSP that collects, 1 to 35 characters
     * @param pspBroker its broker, 1 to 35 characters
     * @param channel the channel that is to be sent the RPT, 1 to 35 characters
     * @param station the creditor's station that is asked
     * @param noticeModel whether the PSP speaks the notice model, and is sent no RPT
     * @param question the exact message
     * @param at when it is asked
     * @param answerDueAt when the answer counts as lost
     */
    @SuppressWarnings("ArrayRecordComponent") // a message is compared nowhere
    public record Wanted(
            RptKey key,
            String psp,
            String pspBroker,
            String channel,
            String station,
            boolean noticeModel,
            byte[] question,
            Instant at,
            Instant answerDueAt) {}

    /** The number that names it: 32 hexadecimal digits. */
    public String id() {
        return id;
    }

    /** The key that the RPT will have. */
    public RptKey key() {
        return new RptKey(new FiscalCode(creditor), iuv, ccp);
    }

    /** The PSP that collects. */
    public String psp() {
        return psp;
    }

    /** The broker of that PSP. */
    public String pspBroker() {
        return pspBroker;
    }

    /** The channel that is to be sent the RPT. */
    public String channel() {
        return channel;
    }

    /** The creditor's station. */
    public String station() {
        return station;
    }

    /** Whether the PSP speaks the notice model: it is sent no RPT, and tells its outcome under the token. */
    public boolean ofNoticeModel() {
        return noticeModel;
    }

    /** The exact message that asks for the RPT; not to be changed. */
    public byte[] question() {
        return question;
    }

    /** What is known of the creditor's will. */
    public ActivationState state() {
        return state;
    }

    /** Whether the answer to the last question can still come. */
    public boolean awaitsAnswerAt(Instant now) {
        return state == ActivationState.ASKED && now.isBefore(answerDueAt);
    }

    /** When the answer to the last question counts as lost. */
    public Instant answerDueAt() {
        return answerDueAt;
    }

    /** Asks again: the same key, whoever collects now. */
    public void askAgain(Wanted wanted) {
        state = state.askedAgain();
        take(wanted);
    }

    /** Notes what was learned of the creditor's will: ACCEPTED, REFUSED or UNKNOWN. */
    public void learn(ActivationState told) {
        state = state.after(told);
    }

    private void take(Wanted wanted) {
        psp = wanted.psp();
        pspBroker = wanted.pspBroker();
        channel = wanted.channel();
        station = wanted.station();
        noticeModel = wanted.noticeModel();
        question = wanted.question();
        askedAt = wanted.at();
        answerDueAt = wanted.answerDueAt();
    }

    /** When it was asked for last. */
    public Instant askedAt() {
        return askedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RptActivation that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
