package nodo.notice.partner;

import nodo.notice.PositionKey;
import nodo.rpt.RptKey;

/**
 * An RPT that a creditor of the classic model is asked about, and for whom.
 *
 * @param key the key that it has, or will have
 * @param psp the PSP that it has to name
 * @param broker that PSP's broker
 * @param channel the channel that it has to name
 * @param ofNoticeModel whether the PSP speaks the notice model, and is sent no RPT
 */
public record AskedRpt(RptKey key, String psp, String broker, String channel, boolean ofNoticeModel) {

    /** That of a notice that a PSP of the notice model asks about. */
    public static AskedRpt of(PositionKey notice, RptContext context) {
        return new AskedRpt(
                new RptKey(
                        notice.creditor(),
                        notice.notice().creditorReferenceId(),
                        context.context().value()),
                context.caller().psp(),
                context.caller().broker(),
                context.caller().channel(),
                true);
    }
}
