package vn.trucban.bot.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.trucban.notifier.channel.Address;

/**
 * Rings before somebody becomes a leader or a leader can be written to from one more chat. Before, not after: a crash between the two has
 * then told too much, never too little.
 */
final class LeaderBell {
    private final List<LeaderNews> unheard = new ArrayList<>();
    private Optional<Consumer<LeaderNews>> watcher = Optional.empty();

    void tell(Consumer<LeaderNews> listener) {
        taken(listener).forEach(listener);
    }

    private synchronized List<LeaderNews> taken(Consumer<LeaderNews> listener) {
        watcher = Optional.of(listener);
        List<LeaderNews> waiting = List.copyOf(unheard);
        unheard.clear();
        return waiting;
    }

    /** @param after the person as they are going to be */
    void changing(Staff before, Person after) {
        if (!after.is(Role.LEADER)) {
            return;
        }
        List<Person> concerned = Stream.concat(before.with(Role.LEADER).stream(), before.with(Role.ADMIN).stream())
                .distinct()
                .toList();
        Optional<Person> known = before.person(after.id()).filter(it -> it.is(Role.LEADER));
        if (known.isEmpty()) {
            ring(new LeaderNews(after, Optional.empty(), concerned));
            return;
        }
        List<Address> had = known.get().addresses();
        after.addresses().stream()
                .filter(address -> !had.contains(address))
                .forEach(address -> ring(new LeaderNews(after, Optional.of(address), concerned)));
    }

    private void ring(LeaderNews news) {
        heardBy(news).ifPresent(it -> it.accept(news));
    }

    private synchronized Optional<Consumer<LeaderNews>> heardBy(LeaderNews news) {
        if (watcher.isEmpty()) {
            unheard.add(news);
        }
        return watcher;
    }
}
