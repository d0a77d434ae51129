package nodo.wisp.park;

import nodo.wisp.SessionId;

/**
 * A session that began.
 *
 * @param id what names it
 * @param url the address that the institution sends its payer to
 */
public record OpenedSession(SessionId id, String url) {}
