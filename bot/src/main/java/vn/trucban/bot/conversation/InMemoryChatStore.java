package vn.trucban.bot.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import vn.trucban.notifier.channel.Address;

/** For tests and throw-away runs. */
public final class InMemoryChatStore implements ChatStore {
    private final Map<Address, Chat> chats = new ConcurrentHashMap<>();

    @Override
    public Optional<Chat> find(Address address) {
        return Optional.ofNullable(chats.get(address));
    }

    @Override
    public boolean save(Chat chat) {
        AtomicBoolean saved = new AtomicBoolean();
        chats.compute(chat.address(), (address, stored) -> {
            saved.set((stored == null ? 0 : stored.version()) == chat.version() - 1);
            return saved.get() ? chat : stored;
        });
        return saved.get();
    }

    @Override
    public List<Address> unfinished() {
        return those(Chat::unfinished);
    }

    @Override
    public List<Address> unanswered() {
        return those(Chat::unanswered);
    }

    private List<Address> those(Predicate<Chat> which) {
        return chats.values().stream()
                .filter(which)
                .map(Chat::address)
                .sorted(Comparator.comparing(Address::key))
                .toList();
    }
}
