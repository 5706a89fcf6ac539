package vn.trucban.bot.conversation;

/** What people do about reports to the bodies above. */
enum FilingDeed {
    LIST,
    SHOW,
    /** detail: the blank to ask for. */
    ASK,
    /** detail: the blank, more: its text, shown: what stood there when it was asked for. */
    FILL,
    /** detail: the recipient's id. */
    SENT,
    /** Opens its page. */
    PAGE,
    /** detail: the quarter whose report to open. */
    QUARTER
}
