package vn.trucban.bot.staff;

/** What became of the wish that somebody leaves or comes back. */
public enum Departure {
    DONE,
    /** There is no such person, or they are so already. */
    NOTHING_TO_DO,
    /** Nobody lets themselves out: the last administrator would lock the door from outside. */
    ONESELF
}
