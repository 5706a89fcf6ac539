package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** While a channel takes nothing, nothing is tried more often than it helps; and what became of it is heard by whoever waits for it. */
class TidingsTest extends HungChannel {
    @Test
    void that_nobody_can_hear_what_became_of_it_repeats_no_message_and_keeps_no_other_chat_waiting() {
        says(HUNG, "gọi hung");
        says(PHUC, "gọi phuc");
        pass(Duration.ofMinutes(2));
        tried.clear();
        outcome = Optional.empty();
        deaf = true;
        pass(Duration.ofMinutes(5));
        assertThat(tried).containsExactlyInAnyOrder("hung: gọi hung", "phuc: gọi phuc");
        assertThat(late).isEmpty();
        deaf = false;
        pass(Duration.ofMinutes(1));
        assertThat(late).containsExactlyInAnyOrder("gọi hung", "gọi phuc");
        assertThat(tried).hasSize(2);
    }

    @Test
    void that_it_is_out_is_written_down_before_anybody_hears_of_it() {
        says(HUNG, "gọi hung");
        pass(Duration.ofSeconds(10));
        outcome = Optional.empty();
        List<Integer> left = new ArrayList<>();
        sender.onDelivered((id, to) -> left.add(chats.get(to).outbox().size()));
        pass(Duration.ofMinutes(2));
        assertThat(left).containsExactly(0);
    }

    @Test
    void what_nobody_could_hear_is_heard_in_its_order_and_nothing_is_tried_more_often_for_it() {
        deaf = true;
        says(HUNG, "gọi hung");
        pass(Duration.ofMinutes(1));
        assertThat(tried).hasSize(3);
        outcome = Optional.empty();
        pass(Duration.ofMinutes(1));
        assertThat(tried).hasSize(4);
        List<String> heard = new ArrayList<>();
        sender.onUndelivered((id, to, why) -> heard.add("held " + id));
        sender.onDelivered((id, to) -> heard.add("out " + id));
        pass(Duration.ofMinutes(1));
        assertThat(heard).containsExactly("held gọi hung", "out gọi hung");
    }

    @Test
    void what_is_given_up_for_its_age_is_no_answer_of_a_channel_that_takes_nothing() {
        outcome = Optional.of(PLATFORM_DOWN);
        says(HUNG, "gọi hung");
        pass(Duration.ofMinutes(2));
        clock.move(Mouth.KEPT.minus(Duration.ofMinutes(30)));
        for (int i = 0; i < 20; i++) {
            says(new Address(ChannelKind.TELEGRAM, "p" + i), "gọi p" + i);
        }
        pass(Duration.ofMinutes(25));
        tried.clear();
        pass(Duration.ofMinutes(10));
        assertThat(chats.get(HUNG).outbox()).as("given up meanwhile").isEmpty();
        assertThat(tried).as("one at a time").hasSizeLessThanOrEqualTo(21);
    }

    @Test
    void woken_again_and_again_a_chat_that_waits_is_looked_at_no_more_often() {
        outcome = Optional.of(PLATFORM_DOWN);
        says(HUNG, "gọi hung");
        for (int round = 0; round < 120; round++) {
            pass(Duration.ofSeconds(30));
            sender.wake(HUNG);
        }
        looks = 0;
        pass(Duration.ofMinutes(1));
        assertThat(looks).isLessThan(12);
    }

    @Test
    void where_one_chat_alone_is_not_served_it_is_tried_ever_more_seldom() {
        outcome = Optional.of(PLATFORM_DOWN);
        says(HUNG, "gọi hung");
        pass(Duration.ofMinutes(15));
        tried.clear();
        pass(Duration.ofHours(2));
        assertThat(tried).hasSizeLessThanOrEqualTo(25);
        says(PHUC, "gọi phuc");
        pass(Duration.ofMinutes(15));
        tried.clear();
        pass(Duration.ofMinutes(10));
        assertThat(tried).as("two of them: it is the channel").hasSizeBetween(19, 21);
    }
}
