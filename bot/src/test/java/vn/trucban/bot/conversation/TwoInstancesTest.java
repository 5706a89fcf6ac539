package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Tell;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.store.InMemoryLeases;

/** Two instances on one store that write to one person in the same moment: each message is sent once, and none is left. */
class TwoInstancesTest {
    private static final Address HUNG = new Address(ChannelKind.TELEGRAM, "hung");

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T01:05:00Z"));
    private final InMemoryChatStore chats = new InMemoryChatStore();
    private final InMemoryLeases leases = new InMemoryLeases(() -> 0L);
    private final List<String> sent = new ArrayList<>();
    private final List<String> late = new ArrayList<>();
    private boolean away;
    private final ManualThreads threadsOfOne = new ManualThreads(clock);
    private final ManualThreads threadsOfOther = new ManualThreads(clock);
    private final ChatDesk one = instance("one", threadsOfOne);
    private final ChatDesk other = instance("other", threadsOfOther);

    private ChatDesk instance(String name, ManualThreads threads) {
        ChatDesk desk = new ChatDesk(
                chats,
                null,
                (message, lane) -> {
                    if (away) {
                        return new SendOutcome.RetryLater(
                                new SendOutcome.Reason(SendOutcome.Failure.PLATFORM_DOWN, "502"),
                                Optional.empty(),
                                true);
                    }
                    sent.add(name + ": " + message.text()
                            + message.replaces().map(id -> " in place of " + id).orElse(""));
                    return new SendOutcome.Sent("m" + sent.size());
                },
                new Parts(new Channels(List.of()), ContentLibrary.builtIn().current()::messages),
                threads,
                clock);
        desk.onDelivered((id, to) -> late.add(name + ": " + id));
        desk.amongOthers(new LeftBehind.Instances(leases, name));
        return desk;
    }

    private static Post post(String text) {
        return Post.of(text, Say.of(text, List.of()));
    }

    private static Post card(String text, boolean inPlace) {
        return new Post(
                text,
                text,
                List.of(),
                Optional.of("card"),
                inPlace,
                true,
                0,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    @Test
    void each_sends_what_it_put_there() {
        one.post(HUNG, post("một"));
        other.post(HUNG, post("hai"));
        threadsOfOther.runDue();
        threadsOfOne.runDue();
        assertThat(sent).containsExactly("other: hai", "one: một");
        assertThat(chats.find(HUNG).orElseThrow().outbox()).isEmpty();
    }

    @Test
    void what_changes_a_message_of_the_other_waits_for_that_message() {
        one.post(HUNG, card("Cần người xử lý", false));
        other.post(HUNG, card("Đã nhận", true));
        threadsOfOther.runDue();
        assertThat(sent).isEmpty();
        threadsOfOne.runDue();
        clock.move(Duration.ofSeconds(1));
        threadsOfOther.runDue();
        assertThat(sent).containsExactly("one: Cần người xử lý", "other: Đã nhận in place of m1");
    }

    @Test
    void what_one_that_died_put_there_is_sent_by_the_other() {
        one.post(HUNG, card("Cần người xử lý", false));
        other.post(HUNG, card("Đã nhận", true));
        for (int round = 0; round < 4; round++) {
            clock.move(Duration.ofSeconds(30));
            other.recover();
            threadsOfOther.runDue();
        }
        assertThat(sent).containsExactly("other: Cần người xử lý", "other: Đã nhận in place of m1");
        threadsOfOne.runDue();
        assertThat(sent).hasSize(2);
    }

    @Test
    void what_one_could_not_send_before_it_died_is_told_by_the_other_when_it_is_out() {
        away = true;
        one.post(HUNG, card("Cần người xử lý", false));
        for (int second = 0; second < 120; second++) {
            clock.move(Duration.ofSeconds(1));
            threadsOfOne.runDue();
        }
        away = false;
        for (int round = 0; round < 4; round++) {
            clock.move(Duration.ofSeconds(30));
            other.recover();
            threadsOfOther.runDue();
        }
        assertThat(sent).containsExactly("other: Cần người xử lý");
        assertThat(late).containsExactly("other: Cần người xử lý");
    }

    /** After a crash, or a lost race, everything that was to be told is told once more. */
    @Test
    void told_once_more_a_change_takes_nothing_away_that_came_after_it() {
        Tell older = tell("inc/1", "đã có tin mới hơn ở dưới", true);
        Tell card = tell("inc/2", "Cần người xử lý", false);
        one.tell(older);
        one.tell(card);
        chats.save(held(chats.find(HUNG).orElseThrow()));
        one.tell(older);
        one.tell(card);
        assertThat(chats.find(HUNG).orElseThrow().outbox())
                .extracting(Post::text)
                .containsExactly("Cần người xử lý");
    }

    private Chat held(Chat chat) {
        return chat.held(Set.of(chat.outbox().get(0).id()), clock.instant());
    }

    private static Tell tell(String id, String text, boolean amends) {
        return new Tell(id, HUNG, text, List.of(), Optional.of("card"), amends, Optional.empty(), false, amends);
    }

    /** The first, alone not taken, is tried half-hourly. */
    @Test
    void a_call_behind_a_message_that_is_never_taken_is_sent_within_minutes_where_its_instance_dies() {
        one.post(HUNG, post("bản tin"));
        one.post(HUNG, post("khác"));
        Chat chat = chats.find(HUNG).orElseThrow();
        Instant seldom = clock.instant().plus(Duration.ofMinutes(30));
        chats.save(chat.heldUp(chat.outbox().get(0), seldom, SendOutcome.Failure.PLATFORM_DOWN, clock.instant()));
        threadsOfOne.runDue();
        one.tell(tell("inc/9", "GỌI KHẨN", false));
        for (int round = 0; round < 4; round++) {
            clock.move(Duration.ofSeconds(30));
            other.recover();
            threadsOfOther.runDue();
        }
        assertThat(sent).containsExactly("one: khác", "other: GỌI KHẨN");
    }
}
