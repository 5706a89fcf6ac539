package vn.trucban.bot.conversation;

import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.channel.Address;

/** Keeps chats. Every save is one conditional write; its answer says whether it happened. */
public interface ChatStore {
    Optional<Chat> find(Address address);

    /** False unless the stored version is the one before {@code chat.version()}; version 1 is the first. */
    boolean save(Chat chat);

    /** Chats with something left to do or to send. */
    List<Address> unfinished();

    /** Chats with a question that is decided also where nobody answers it. */
    List<Address> unanswered();
}
