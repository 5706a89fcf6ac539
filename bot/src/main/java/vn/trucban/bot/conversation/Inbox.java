package vn.trucban.bot.conversation;

/** Where adapters hand in what people did. */
public interface Inbox {
    /**
     * Takes the event and decides the answer. Durable when it returns: the answer will be sent even if the process dies now. Bad input
     * gets an answer, not an exception; an exception means that the store is away and the event should be offered again.
     */
    void accept(Inbound inbound);
}
