package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.InMemoryStaffStore;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.SendOutcome;

/** What is carried out is written down with the next save of its chat, or there is none any more: then it is a save of its own. */
class CarriedOutTest {
    private static final Address HOA = new Address(ChannelKind.SIMULATOR, "hoa");
    private static final ContentLibrary CONTENT = ContentLibrary.builtIn();

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T01:05:00Z"));
    private final ManualThreads threads = new ManualThreads(clock);
    private final InMemoryChatStore store = new InMemoryChatStore();
    private Runnable meanwhile = () -> {};
    private final ChatDesk chats = chats();

    private ChatDesk chats() {
        StaffDesk staff = new StaffDesk(new InMemoryStaffStore(), new SecureRandom(), clock);
        Books books = new OpenBooks(CarriedOutTest::none, CarriedOutTest::none, CarriedOutTest::none);
        Situations situations = new Situations(staff::staff, this::content, books, clock, () -> new IncidentId("none"));
        ChatDesk desk = new ChatDesk(
                store,
                situations,
                (message, lane) -> new SendOutcome.Sent("m"),
                new Parts(new Channels(List.of()), CONTENT.current()::messages),
                threads,
                clock);
        desk.carryOutWith(new EffectRunner(
                null,
                staff,
                null,
                null,
                null,
                new StaffNews(desk, situations),
                new PageLinks(person -> "CODE", "http://localhost")));
        return desk;
    }

    private static <T> T none() {
        throw new AssertionError("there are none here");
    }

    /** Read for each effect before it is carried out. */
    private Content content() {
        meanwhile.run();
        return CONTENT.current();
    }

    private Chat chat() {
        return store.find(HOA).orElseThrow();
    }

    private void leavesAnEffect() {
        Effect gone = new Effect.Work(new IncidentId("gone"), Effect.Deed.TAKE, "", "");
        Turn turn = new Turn(new ChatState.Idle(), List.of(), List.of(gone));
        store.save(Chat.fresh(HOA, clock.instant()).after("e0", turn, clock.instant()));
    }

    private void writes() {
        chats.accept(new Inbound("e1", HOA, clock.instant(), Optional.empty(), new Inbound.Event.Text("xin chào")));
    }

    @Test
    void an_outbox_that_was_emptied_while_it_was_carried_out_leaves_nothing_due() {
        leavesAnEffect();
        chats.post(HOA, Post.of("p", Say.of("một", List.of())));
        meanwhile = () -> {
            if (chat().outbox().size() > 1) {
                threads.runDue();
            }
        };
        writes();
        assertThat(chat().outbox()).isEmpty();

        threads.runDue();

        assertThat(chat().unfinished()).isFalse();
    }

    @Test
    void where_nothing_is_to_be_sent_it_is_written_down_all_the_same() {
        leavesAnEffect();

        chats.recover();
        threads.runDue();

        assertThat(chat().unfinished()).isFalse();
    }
}
