package vn.trucban.bot.conversation;

/** What people do about the channels on which they are told. */
enum LinkDeed {
    SHOW,
    GIVE_CODE,
    /** detail: the code. */
    TYPE_CODE,
    /** detail: channel id. */
    PREFER,
    UNTIE,
    STOP_EVERYWHERE
}
