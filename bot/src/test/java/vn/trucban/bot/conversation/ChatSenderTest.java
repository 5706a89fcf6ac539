package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.SendOutcome;

class ChatSenderTest {
    private static final Address HOA = new Address(ChannelKind.SIMULATOR, "hoa");

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T01:05:00Z"));
    private final ManualThreads threads = new ManualThreads(clock);
    private final OneChat chats = new OneChat();
    private final List<String> sent = new ArrayList<>();
    private final ChatSender sender = new ChatSender(
            chats,
            (message, lane) -> {
                sent.add(message.text());
                return new SendOutcome.Sent("m" + sent.size());
            },
            new Parts(new Channels(List.of()), ContentLibrary.builtIn().current()::messages),
            threads,
            clock);

    /** One chat; what is to happen right after the next look at it can be said. */
    private final class OneChat implements ChatSender.Chats {
        private Chat chat = Chat.fresh(HOA, clock.instant());
        private Runnable afterNextLook = () -> {};

        @Override
        public Optional<Chat> find(Address address) {
            Optional<Chat> seen = Optional.of(chat);
            Runnable next = afterNextLook;
            afterNextLook = () -> {};
            next.run();
            return seen;
        }

        @Override
        public Chat update(Address address, UnaryOperator<Chat> change) {
            chat = change.apply(chat);
            return chat;
        }

        @Override
        public void nothingToSend(Address address) {}

        @Override
        public Optional<String> instance() {
            return Optional.empty();
        }
    }

    private void says(String text) {
        chats.update(HOA, chat -> chat.posted(Post.of(text, Say.of(text, List.of()))));
        sender.wake(HOA);
    }

    @Test
    void sends_in_order_until_the_outbox_is_empty() {
        says("một");
        says("hai");
        threads.runDue();
        assertThat(sent).containsExactly("một", "hai");
    }

    @Test
    void what_is_said_while_the_program_ends_waits_in_the_outbox_without_a_word() {
        ScheduledExecutorService gone = Executors.newSingleThreadScheduledExecutor();
        gone.shutdownNow();
        ChatSender ending = new ChatSender(
                chats,
                (message, lane) -> new SendOutcome.Sent("m"),
                new Parts(new Channels(List.of()), ContentLibrary.builtIn().current()::messages),
                gone,
                clock);
        chats.update(HOA, chat -> chat.posted(Post.of("sau", Say.of("sau khi khởi động lại", List.of()))));
        ending.wake(HOA);
        assertThat(chats.chat.outbox()).hasSize(1);
    }

    @Test
    void what_is_said_just_after_the_last_look_does_not_wait_for_a_round() {
        chats.afterNextLook = () -> {
            says("đến muộn");
            threads.runDue();
        };
        sender.wake(HOA);
        threads.runDue();
        assertThat(sent).containsExactly("đến muộn");
    }
}
