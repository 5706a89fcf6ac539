package vn.trucban.bot.conversation;

/** What is done about paper intake. */
enum PaperDeed {
    /** Which incidents have any, or may need it. */
    LIST,
    SHOW,
    ON,
    OFF,
    /** Wished without a word of which incident: to switch it on, off, to know how it stands, to enter. */
    WISH_ON,
    WISH_OFF,
    TELL,
    WISH_IN,
    /** detail: receipts, typed without a word of which incident. */
    LINES,
    /** Of an incident that is over: paper was received, and nobody had said so. */
    LATE,
    /** detail: receipts, one a line. */
    ENTER,
    /** The same for receipts that nobody was given: they are given to whoever asks. */
    MINE,
    /** The same with all that lies between and nobody has, however many they are. */
    MINE_STACK,
    /** The same with nothing besides. */
    MINE_ONLY,
    /** The same for receipts that were entered wrongly: these lines are right. */
    AMEND,
    /** The same of lines about which something was asked: it is so. */
    SURE,
    /** detail: the provider's id of a photo of receipts. */
    PHOTO,
    /** A link to the page that signs in. */
    PAGE,
    /** What has been certified of an outage, and the link to it. */
    CERTIFICATE,
    /** Nothing more is entered for now: what is in, and what is still to do. */
    LEAVE
}
