package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.conversation.LeftBehind.Instances;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.store.InMemoryLeases;
import vn.trucban.notifier.store.Leases;

class LeftBehindTest {
    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final Address HOA = new Address(ChannelKind.TELEGRAM, "1");

    private final InMemoryChatStore chats = new InMemoryChatStore();
    private final Leases leases = new InMemoryLeases(() -> 0L);
    private final LeftBehind one = among("one");
    private final LeftBehind other = among("other");

    private LeftBehind among(String owner) {
        return new LeftBehind(chats, Optional.of(new Instances(leases, owner)));
    }

    @BeforeEach
    void somethingIsToBeSent() {
        post("p1");
    }

    private void post(String id) {
        Chat before = chats.find(HOA).orElseGet(() -> Chat.fresh(HOA, NOW));
        assertThat(chats.save(before.posted(Post.of(id, Say.of("tin", List.of())))))
                .isTrue();
    }

    @Test
    void alone_everything_unfinished_is_ones_own() {
        assertThat(new LeftBehind(chats, Optional.empty()).at(NOW)).containsExactly(HOA);
    }

    @Test
    void among_several_only_what_nobody_has_touched_since_the_last_look() {
        assertThat(one.at(NOW)).isEmpty();
        post("p2");
        assertThat(one.at(NOW.plus(ROUND))).isEmpty();
        assertThat(one.at(NOW.plus(ROUND.multipliedBy(2)))).containsExactly(HOA);
    }

    @Test
    void one_of_several_looks() {
        assertThat(one.at(NOW)).isEmpty();
        assertThat(other.at(NOW)).isEmpty();
        assertThat(other.at(NOW.plus(ROUND))).isEmpty();
        assertThat(one.at(NOW.plus(ROUND))).containsExactly(HOA);
    }

    @Test
    void what_waits_for_its_time_is_left_to_whoever_waits() {
        Chat chat = chats.find(HOA).orElseThrow();
        chats.save(chat.later(chat.outbox().get(0), NOW.plus(ROUND.multipliedBy(4)), Failure.PLATFORM_DOWN));
        for (int round = 0; round < 5; round++) {
            assertThat(one.at(NOW.plus(ROUND.multipliedBy(round))))
                    .as("round %d", round)
                    .isEmpty();
        }
        one.at(NOW.plus(ROUND.multipliedBy(6)));
        assertThat(one.at(NOW.plus(ROUND.multipliedBy(7)))).containsExactly(HOA);
    }

    @Test
    void what_is_due_behind_a_message_that_waits_half_an_hour_is_gone_on_with() {
        Chat chat = chats.find(HOA).orElseThrow();
        chats.save(chat.later(chat.outbox().get(0), NOW.plus(Duration.ofMinutes(30)), Failure.PLATFORM_DOWN));
        post("call");
        assertThat(one.at(NOW)).isEmpty();
        assertThat(one.at(NOW.plus(ROUND))).containsExactly(HOA);
    }

    @Test
    void but_not_while_whoever_waited_may_be_sending_in_this_moment() {
        Chat chat = chats.find(HOA).orElseThrow();
        chats.save(chat.later(chat.outbox().get(0), NOW.plus(ROUND).minusSeconds(2), Failure.PLATFORM_DOWN));
        post("p2");
        assertThat(one.at(NOW)).isEmpty();
        assertThat(one.at(NOW.plus(ROUND))).isEmpty();
        one.at(NOW.plus(ROUND.multipliedBy(2)));
        assertThat(one.at(NOW.plus(ROUND.multipliedBy(3)))).containsExactly(HOA);
    }
}
