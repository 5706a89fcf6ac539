package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.store.Lease;
import vn.trucban.notifier.store.Leases;

/**
 * Which unfinished chats may be gone on with. An instance that is alone takes them all: whatever is unfinished was its own, before a crash.
 * Where several work on one store, one of them looks, and takes only what nobody has touched since its last look: a chat that another is
 * at work on changes, and what it says would be said twice.
 */
final class LeftBehind {
    private static final String LEASE = "chats/left-behind";
    /** Longer than two looks are apart, as taking over a lease needs. */
    private static final Duration HELD = Duration.ofSeconds(75);
    /** A post that was due only a moment ago is somebody's who is about to send it. */
    private static final Duration ABOUT_TO = Duration.ofSeconds(30);

    private final ChatStore store;
    private final Optional<Instances> others;
    private Optional<Lease> lease = Optional.empty();
    private Map<Address, Long> lastLook = Map.of();
    private boolean looked;

    /** @param owner names this instance among all */
    record Instances(Leases leases, String owner) {}

    LeftBehind(ChatStore store, Optional<Instances> others) {
        this.store = store;
        this.others = others;
    }

    /** This instance among several; empty: it is alone. */
    Optional<String> instance() {
        return others.map(Instances::owner);
    }

    synchronized List<Address> at(Instant now) {
        List<Address> unfinished = store.unfinished();
        if (others.isEmpty()) {
            return unfinished;
        }
        if (!looks(others.get())) {
            lastLook = Map.of();
            return List.of();
        }
        Map<Address, Long> look = new HashMap<>();
        List<Address> left = new ArrayList<>();
        for (Address address : unfinished) {
            Optional<Chat> chat = store.find(address).filter(one -> !waits(one, now));
            chat.ifPresent(one -> look.put(address, one.version()));
            boolean untouched = chat.filter(one -> looked
                            ? Long.valueOf(one.version()).equals(lastLook.get(address))
                            : one.lastAt().plus(ABOUT_TO).isBefore(now))
                    .isPresent();
            if (untouched) {
                left.add(address);
            }
        }
        lastLook = look;
        looked = true;
        return left;
    }

    /** Lets another instance look at once. */
    synchronized void close() {
        lease.ifPresent(held -> others.orElseThrow().leases().release(held));
        lease = Optional.empty();
    }

    private boolean looks(Instances instances) {
        lease = lease.flatMap(held -> instances.leases().renew(held, HELD))
                .or(() -> instances.leases().acquire(LEASE, instances.owner(), HELD));
        return lease.isPresent();
    }

    /**
     * All of it has its time ahead, or somebody is about to send some. why all: a call goes past a message that is tried ever more seldom,
     * and whoever would send it may be gone.
     */
    private static boolean waits(Chat chat, Instant now) {
        List<Post> outbox = chat.outbox();
        return chat.effects().isEmpty()
                && !outbox.isEmpty()
                && (outbox.stream().allMatch(post -> isAhead(post, now))
                        || outbox.stream().anyMatch(post -> isAboutToGo(post, now)));
    }

    private static boolean isAhead(Post post, Instant now) {
        return post.notBefore().filter(due -> due.plus(ABOUT_TO).isAfter(now)).isPresent();
    }

    private static boolean isAboutToGo(Post post, Instant now) {
        return post.notBefore().filter(due -> !due.isAfter(now)).isPresent() && isAhead(post, now);
    }
}
