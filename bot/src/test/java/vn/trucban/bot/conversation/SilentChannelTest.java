package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** A channel hangs, or cannot be reached: the ladder need not wait for it, and nothing that was to be said is lost. */
class SilentChannelTest {
    private static final Address HUNG = new Address(ChannelKind.TELEGRAM, "hung");
    private static final Address PHUC = new Address(ChannelKind.TELEGRAM, "phuc");
    private static final SendOutcome NO_ANSWER =
            new SendOutcome.Unknown(new Reason(Failure.NO_ANSWER, "read timed out"));
    private static final SendOutcome NO_CONNECTION =
            new SendOutcome.RetryLater(new Reason(Failure.NO_CONNECTION, "connection refused"), Optional.empty(), true);

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T01:05:00Z"));
    private final ManualThreads threads = new ManualThreads(clock);
    private final Map<Address, Chat> chats = new HashMap<>();
    private final List<String> tried = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Optional<SendOutcome> outcome = Optional.of(NO_ANSWER);
    private ChatSender sender = sender();

    private ChatSender sender() {
        ChatSender made = new ChatSender(
                new ChatSender.Chats() {
                    @Override
                    public Optional<Chat> find(Address address) {
                        return Optional.ofNullable(chats.get(address));
                    }

                    @Override
                    public Chat update(Address address, UnaryOperator<Chat> change) {
                        return chats.compute(
                                address,
                                (one, chat) ->
                                        change.apply(chat == null ? Chat.fresh(address, clock.instant()) : chat));
                    }
                },
                (message, lane) -> {
                    tried.add(message.to().value() + ": " + message.text());
                    return outcome.orElseGet(() -> new SendOutcome.Sent("m" + tried.size()));
                },
                new Parts(new Channels(List.of()), ContentLibrary.builtIn().current()::messages),
                threads,
                clock);
        made.onUndelivered((id, to, why) -> told.add(id + " " + why));
        return made;
    }

    private void says(Address to, String text) {
        chats.compute(to, (one, chat) -> (chat == null ? Chat.fresh(to, clock.instant()) : chat)
                .posted(Post.of(text, Say.of(text, List.of()))));
        sender.wake(to);
        threads.runDue();
    }

    private void pass(Duration time) {
        Instant until = clock.instant().plus(time);
        while (clock.instant().isBefore(until)) {
            clock.move(Duration.ofSeconds(1));
            threads.runDue();
        }
    }

    @Test
    void what_got_no_answer_is_told_at_once_and_goes_out_once_when_the_channel_answers_again() {
        says(HUNG, "Cần người xử lý");
        pass(Duration.ofSeconds(10));
        assertThat(told).containsExactly("Cần người xử lý NO_ANSWER");
        assertThat(tried).hasSize(3);
        pass(Duration.ofMinutes(10));
        assertThat(told).hasSize(1);
        tried.clear();
        outcome = Optional.empty();
        pass(Duration.ofMinutes(1));
        assertThat(tried).containsExactly("hung: Cần người xử lý");
        assertThat(chats.get(HUNG).outbox()).isEmpty();
    }

    @Test
    void of_all_that_waits_one_is_tried_a_minute_so_that_none_comes_many_times() {
        says(HUNG, "gọi hung");
        says(PHUC, "gọi phuc");
        pass(Duration.ofSeconds(10));
        tried.clear();
        pass(Duration.ofMinutes(10));
        assertThat(tried).hasSizeBetween(9, 11);
        tried.clear();
        outcome = Optional.empty();
        pass(Duration.ofSeconds(61));
        assertThat(tried).containsExactlyInAnyOrder("hung: gọi hung", "phuc: gọi phuc");
    }

    @Test
    void what_stands_behind_is_told_at_once_and_follows_in_order() {
        says(HUNG, "một");
        pass(Duration.ofSeconds(10));
        says(HUNG, "hai");
        assertThat(told).containsExactly("một NO_ANSWER", "hai NO_ANSWER");
        says(HUNG, "ba");
        pass(Duration.ofMinutes(3));
        assertThat(told).hasSize(3);
        tried.clear();
        outcome = Optional.empty();
        pass(Duration.ofMinutes(1));
        assertThat(tried).containsExactly("hung: một", "hung: hai", "hung: ba");
    }

    @Test
    void what_is_new_is_tried_although_the_channel_was_silent_and_its_answer_sets_the_rest_going() {
        says(HUNG, "gọi hung");
        pass(Duration.ofSeconds(10));
        outcome = Optional.empty();
        tried.clear();
        says(PHUC, "gọi phuc");
        assertThat(tried).containsExactly("phuc: gọi phuc", "hung: gọi hung");
    }

    @Test
    void a_program_that_starts_again_goes_on_where_it_was() {
        says(HUNG, "gọi hung");
        pass(Duration.ofSeconds(10));
        sender = sender();
        outcome = Optional.empty();
        tried.clear();
        sender.wake(HUNG);
        pass(Duration.ofSeconds(5));
        assertThat(tried).containsExactly("hung: gọi hung");
        assertThat(told).hasSize(1);
    }

    @Test
    void what_cannot_be_reached_is_told_within_a_minute_or_two_and_tried_on() {
        outcome = Optional.of(NO_CONNECTION);
        says(HUNG, "gọi hung");
        pass(Duration.ofSeconds(30));
        assertThat(told).isEmpty();
        pass(Duration.ofSeconds(60));
        assertThat(told).containsExactly("gọi hung NO_CONNECTION");
        pass(Duration.ofMinutes(30));
        tried.clear();
        outcome = Optional.empty();
        pass(Duration.ofSeconds(30));
        assertThat(tried).containsExactly("hung: gọi hung");
    }

    @Test
    void whoever_is_gone_is_given_up_and_that_is_an_answer() {
        says(HUNG, "gọi hung");
        says(PHUC, "gọi phuc");
        pass(Duration.ofSeconds(10));
        outcome = Optional.of(new SendOutcome.RecipientGone(new Reason(Failure.BLOCKED_BY_RECIPIENT, "403")));
        pass(Duration.ofSeconds(61));
        assertThat(chats.get(HUNG).outbox()).isEmpty();
        assertThat(chats.get(PHUC).outbox()).isEmpty();
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "gọi hung NO_ANSWER",
                        "gọi phuc NO_ANSWER",
                        "gọi hung BLOCKED_BY_RECIPIENT",
                        "gọi phuc BLOCKED_BY_RECIPIENT");
    }

    @Test
    void what_does_not_get_through_in_a_day_is_given_up() {
        says(HUNG, "gọi hung");
        pass(Duration.ofSeconds(10));
        clock.move(Mouth.KEPT);
        pass(Duration.ofMinutes(2));
        assertThat(chats.get(HUNG).outbox()).isEmpty();
    }
}
