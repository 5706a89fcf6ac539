package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.channel.SendOutcome.Reason;

/** A channel hangs, or cannot be reached: the ladder need not wait for it, and nothing that was to be said is lost. */
class SilentChannelTest extends HungChannel {
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
        pass(Duration.ofMinutes(5));
        assertThat(tried).containsExactly("hung: Cần người xử lý");
        assertThat(chats.get(HUNG).outbox()).isEmpty();
    }

    @Test
    void of_all_that_waits_one_at_a_time_is_tried_ever_more_seldom_so_that_none_comes_many_times() {
        says(HUNG, "gọi hung");
        says(PHUC, "gọi phuc");
        pass(Duration.ofSeconds(10));
        tried.clear();
        pass(Duration.ofMinutes(10));
        assertThat(tried).hasSizeBetween(5, 7);
        pass(Duration.ofHours(8));
        assertThat(tried).hasSizeBetween(95, 110);
        tried.clear();
        outcome = Optional.empty();
        pass(Duration.ofMinutes(5));
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

    @ParameterizedTest
    @MethodSource("outages")
    void what_alone_is_not_taken_keeps_nothing_waiting_while_its_channel_answers_others(SendOutcome fails) {
        outcome = Optional.of(fails);
        notTaken = "một";
        says(HUNG, "một");
        says(HUNG, "hai");
        for (int round = 0; round < 6; round++) {
            says(PHUC, "tin " + round);
            pass(Duration.ofSeconds(20));
        }
        assertThat(tried).contains("hung: hai");
        assertThat(told).hasSize(1).allMatch(one -> one.startsWith("một "));
        tried.clear();
        pass(Duration.ofHours(3));
        assertThat(tried).containsOnly("hung: một").hasSizeLessThanOrEqualTo(15);
        notTaken = "không có";
        pass(Duration.ofMinutes(30));
        assertThat(chats.get(HUNG).outbox()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("outages")
    void nor_for_long_where_nobody_else_is_written_to(SendOutcome fails) {
        outcome = Optional.of(fails);
        notTaken = "một";
        says(HUNG, "một");
        says(HUNG, "hai");
        pass(Duration.ofMinutes(8));
        assertThat(tried).contains("hung: hai");
    }

    static Stream<SendOutcome> outages() {
        return Stream.of(NO_ANSWER, NO_CONNECTION, PLATFORM_DOWN);
    }

    @Test
    void the_parts_of_a_text_and_the_changes_of_a_message_keep_their_order() {
        outcome = Optional.of(PLATFORM_DOWN);
        notTaken = "một";
        says(HUNG, "một" + " chữ".repeat(2_000));
        posted(card("card/1", "một thẻ", false));
        posted(card("card/2", "thẻ đã đổi", true));
        pass(Duration.ofMinutes(20));
        assertThat(tried).noneMatch(one -> one.contains("(2/") || one.contains("đã đổi"));
    }

    @Test
    void called_again_and_again_while_nothing_gets_through_is_to_be_called_once() {
        outcome = Optional.empty();
        posted(card("card/0", "thẻ cũ", false));
        outcome = Optional.of(NO_ANSWER);
        for (int round = 1; round <= 5; round++) {
            posted(card("card/" + round + "a", "đã có tin mới hơn ở dưới", true));
            posted(card("card/" + round, "thẻ " + round, false));
            pass(Duration.ofMinutes(10));
        }
        tried.clear();
        outcome = Optional.empty();
        pass(Duration.ofMinutes(5));
        assertThat(tried).containsExactly("hung: đã có tin mới hơn ở dưới", "hung: thẻ 5");
    }

    @Test
    void a_message_that_was_replaced_is_changed_although_the_newer_one_is_changed_too() {
        outcome = Optional.empty();
        posted(card("card/0", "thẻ cũ", false));
        outcome = Optional.of(NO_ANSWER);
        posted(card("card/0a", "đã có tin mới hơn ở dưới", true));
        posted(card("card/1", "thẻ mới", false));
        posted(card("card/1a", "đ/c Hùng đã nhận", true));
        posted(card("card/1b", "đã xong", true));
        pass(Duration.ofMinutes(2));
        tried.clear();
        outcome = Optional.empty();
        pass(Duration.ofMinutes(5));
        assertThat(tried).containsExactly("hung: đã có tin mới hơn ở dưới", "hung: thẻ mới", "hung: đã xong");
    }

    private static Post card(String id, String text, boolean inPlace) {
        return new Post(
                id,
                text,
                List.of(),
                Optional.of("incident/1"),
                inPlace,
                true,
                0,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private void posted(Post post) {
        chats.compute(HUNG, (one, chat) -> (chat == null ? Chat.fresh(HUNG, clock.instant()) : chat).posted(post));
        sender.wake(HUNG);
        threads.runDue();
    }

    @Test
    void what_does_not_get_through_in_a_day_is_given_up() {
        says(HUNG, "gọi hung");
        pass(Duration.ofSeconds(10));
        clock.move(Mouth.KEPT);
        pass(Duration.ofMinutes(2));
        assertThat(chats.get(HUNG).outbox()).isEmpty();
    }

    @Test
    void what_was_said_not_to_get_through_is_said_to_be_out_once_it_is() {
        says(HUNG, "một");
        pass(Duration.ofSeconds(10));
        says(HUNG, "hai");
        pass(Duration.ofMinutes(2));
        assertThat(late).isEmpty();
        outcome = Optional.empty();
        pass(Duration.ofMinutes(2));
        says(HUNG, "ba");
        assertThat(late).containsExactly("một", "hai");
    }

    @Test
    void in_an_outage_a_message_taken_back_is_never_sent_unless_it_may_have_been_seen() {
        says(HUNG, "một");
        pass(Duration.ofSeconds(10));
        chats.compute(HUNG, (one, chat) -> chat.posted(named("gọi phuc")));
        sender.wake(HUNG);
        threads.runDue();
        assertThat(told).contains("gọi phuc NO_ANSWER");
        chats.compute(HUNG, (one, chat) -> chat.takenBack("card", "change/1"));
        chats.compute(HUNG, (one, chat) -> chat.takenBack("card", "change/2"));
        outcome = Optional.empty();
        tried.clear();
        pass(Duration.ofMinutes(2));
        assertThat(tried).containsExactly("hung: một");
        outcome = Optional.of(NO_ANSWER);
        chats.compute(HUNG, (one, chat) -> chat.posted(named("gọi phuc lần 2")));
        sender.wake(HUNG);
        pass(Duration.ofSeconds(10));
        Chat before = chats.get(HUNG);
        assertThat(before.hasUnseen("card")).isFalse();
    }

    private static Post named(String text) {
        return new Post(
                text, text, List.of(), Optional.of("card"), false, true, 0, Optional.empty(), Optional.empty(), false);
    }

    private void calls(Address to, String text) {
        chats.compute(to, (one, chat) -> (chat == null ? Chat.fresh(to, clock.instant()) : chat)
                .posted(new Post(
                        text,
                        text,
                        List.of(),
                        Optional.empty(),
                        false,
                        true,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        false)));
        sender.wake(to);
        threads.runDue();
    }

    /** Its chat alone is not served: the channel answers others all the time. */
    private void othersAreAnswered(Duration time) {
        for (long round = 0; round < time.toSeconds(); round += 10) {
            says(PHUC, "tin " + clock.instant());
            pass(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @MethodSource("sure")
    void a_call_that_alone_surely_is_not_taken_is_tried_each_half_minute_for_ten_minutes(SendOutcome fails) {
        outcome = Optional.of(fails);
        notTaken = "gọi hung";
        calls(HUNG, "gọi hung");
        othersAreAnswered(Duration.ofMinutes(2));
        tried.clear();
        othersAreAnswered(Duration.ofMinutes(8));
        assertThat(tried).filteredOn("hung: gọi hung"::equals).hasSizeBetween(15, 17);
        tried.clear();
        othersAreAnswered(Duration.ofHours(2));
        assertThat(tried).filteredOn("hung: gọi hung"::equals).hasSizeBetween(3, 12);
    }

    static Stream<SendOutcome> sure() {
        return Stream.of(
                NO_CONNECTION, PLATFORM_DOWN, new SendOutcome.Unknown(new Reason(Failure.PLATFORM_DOWN, "500")));
    }

    @Test
    void a_call_that_gets_no_answer_may_have_arrived_and_is_tried_ever_more_seldom() {
        notTaken = "gọi hung";
        calls(HUNG, "gọi hung");
        othersAreAnswered(Duration.ofMinutes(2));
        tried.clear();
        othersAreAnswered(Duration.ofMinutes(8));
        assertThat(tried).filteredOn("hung: gọi hung"::equals).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void once_a_newer_message_has_gone_out_in_its_chat_a_call_is_tried_at_once() {
        outcome = Optional.of(PLATFORM_DOWN);
        notTaken = "hung";
        calls(HUNG, "gọi hung");
        othersAreAnswered(Duration.ofMinutes(30));
        outcome = Optional.empty();
        tried.clear();
        says(HUNG, "tin thường");
        assertThat(tried).containsExactly("hung: tin thường", "hung: gọi hung");
        assertThat(chats.get(HUNG).outbox()).isEmpty();
    }

    @Test
    void with_what_stands_before_it() {
        outcome = Optional.empty();
        posted(card("card/0", "thẻ cũ", false));
        outcome = Optional.of(PLATFORM_DOWN);
        notTaken = "thẻ";
        posted(card("card/0a", "thẻ cũ, đã có tin mới hơn", true));
        othersAreAnswered(Duration.ofMinutes(3));
        posted(card("card/1", "thẻ mới", false));
        assertThat(told).contains("card/1 PLATFORM_DOWN");
        othersAreAnswered(Duration.ofMinutes(30));
        outcome = Optional.empty();
        tried.clear();
        says(HUNG, "tin thường");
        assertThat(tried).containsExactly("hung: tin thường", "hung: thẻ cũ, đã có tin mới hơn", "hung: thẻ mới");
    }

    @Test
    void a_call_that_its_chat_never_takes_is_not_tried_between_any_two_others() {
        outcome = Optional.of(PLATFORM_DOWN);
        notTaken = "gọi hung";
        calls(HUNG, "gọi hung");
        othersAreAnswered(Duration.ofMinutes(30));
        tried.clear();
        for (int i = 0; i < 10; i++) {
            says(HUNG, "tin thường " + i);
        }
        assertThat(tried).filteredOn("hung: gọi hung"::equals).hasSize(1);
    }

    @Test
    void a_call_does_not_wait_behind_a_lesser_message_that_is_tried_again_and_again() {
        outcome = Optional.of(PLATFORM_DOWN);
        notTaken = "tin";
        says(HUNG, "tin thường");
        pass(Duration.ofSeconds(20));
        calls(HUNG, "gọi hung");
        assertThat(tried).contains("hung: gọi hung");
    }

    @Test
    void while_a_channel_takes_nothing_one_try_says_so_of_a_new_message() {
        outcome = Optional.of(PLATFORM_DOWN);
        says(HUNG, "gọi hung");
        pass(Duration.ofMinutes(2));
        says(PHUC, "gọi phuc");
        assertThat(told).containsExactly("gọi hung PLATFORM_DOWN", "gọi phuc PLATFORM_DOWN");
    }

    @Test
    void a_channel_that_rests_because_nobody_answers_is_no_reason_never_to_say_so() {
        outcome = Optional.of(new SendOutcome.RetryLater(
                new Reason(Failure.PLATFORM_DOWN, "channel rests"), Optional.of(Duration.ofSeconds(20)), true));
        says(HUNG, "gọi hung");
        pass(Duration.ofMinutes(3));
        assertThat(told).containsExactly("gọi hung PLATFORM_DOWN");
    }
}
