package nodo.simulator.psp;

import nodo.simulator.notice.NoticeNumber;

/** What the payer hands over: whose notice, and which. */
public record Notice(String creditor, NoticeNumber number) {}
