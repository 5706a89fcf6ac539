package vn.trucban.notifier.channel;

/** Something to tap under a message. Channels without a kind of button show it as text instead; nothing is dropped. */
public sealed interface Button {
    String label();

    /**
     * Answers the bot.
     *
     * @param payload at most 64 bytes of UTF-8 (Telegram's limit); carries no authority: the server checks who pressed
     */
    record Press(String label, String payload) implements Button {}

    /** Opens a page. */
    record Link(String label, String url) implements Button {}

    /** Calls a telephone number, as people write it. */
    record Call(String label, String phone) implements Button {}
}
