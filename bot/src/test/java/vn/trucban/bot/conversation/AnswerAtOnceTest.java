package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.delivery.Lane;

/** Whoever has just written on a channel that takes nothing waits for their answer, and that it gets through shows that the channel does. */
class AnswerAtOnceTest extends HungChannel {
    /** Something of theirs waits, and the next probe is far away. */
    private void outage() {
        says(HUNG, "gọi hung");
        says(PHUC, "gọi phuc");
        pass(Duration.ofMinutes(20));
        pass(Duration.ofSeconds(1));
        tried.clear();
        told.clear();
    }

    private void writes(String answer) {
        sender.wrote(HUNG);
        says(HUNG, answer);
    }

    @Test
    void their_answer_is_tried_at_once_and_sets_all_the_rest_going() {
        outage();
        outcome = Optional.empty();
        writes("trả lời");
        pass(Duration.ofSeconds(2));
        assertThat(tried).startsWith("hung: trả lời").contains("hung: gọi hung", "phuc: gọi phuc");
        assertThat(told).isEmpty();
    }

    @Test
    void one_that_fails_waits_like_the_others_and_is_one_try_for_each_time_they_write() {
        outage();
        writes("trả lời");
        assertThat(tried).containsExactly("hung: trả lời");
        assertThat(told).containsExactly("trả lời NO_ANSWER");
        says(HUNG, "tin khác");
        assertThat(tried).hasSize(1);
        writes("trả lời nữa");
        assertThat(tried).containsExactly("hung: trả lời", "hung: trả lời nữa");
    }

    @Test
    void the_probes_of_the_others_come_no_later_for_it() {
        outage();
        tried.clear();
        pass(Duration.ofMinutes(10));
        int usual = tried.size();
        tried.clear();
        writes("trả lời");
        pass(Duration.ofMinutes(10));
        assertThat(tried).hasSizeBetween(usual, usual + 2);
    }

    @Test
    void it_goes_out_although_the_channel_rests_and_nothing_else_does() {
        outage();
        lanes.clear();
        writes("trả lời");
        assertThat(lanes).containsExactly(Lane.ANSWER);
        lanes.clear();
        pass(Duration.ofMinutes(10));
        assertThat(lanes).isNotEmpty().doesNotContain(Lane.ANSWER);
    }

    @Test
    void what_follows_an_answer_that_went_out_goes_out_so_as_well_until_something_fails() {
        outcome = Optional.empty();
        writes("trả lời");
        says(HUNG, "chưa liên lạc được ai");
        outcome = Optional.of(PLATFORM_DOWN);
        says(HUNG, "tin nữa");
        assertThat(lanes).containsExactly(Lane.ANSWER, Lane.ANSWER, Lane.ANSWER);
        pass(Duration.ofSeconds(1));
        assertThat(lanes).hasSize(4).endsWith(Lane.REPLY);
        outcome = Optional.empty();
        pass(Silence.WAITS_FOR_ANSWER);
        lanes.clear();
        says(HUNG, "tin sau");
        assertThat(lanes).containsExactly(Lane.REPLY);
    }

    @Test
    void of_a_long_answer_the_first_part_is_tried() {
        outage();
        writes("một" + " chữ".repeat(2_000));
        assertThat(tried).hasSize(1);
    }

    @Test
    void what_comes_into_their_chat_long_after_they_wrote_is_no_answer() {
        outage();
        sender.wrote(HUNG);
        clock.move(Silence.WAITS_FOR_ANSWER);
        says(HUNG, "tin khác");
        assertThat(tried).doesNotContain("hung: tin khác");
    }

    @Test
    void an_event_that_comes_in_is_answered_so_and_its_repetition_is_not() {
        Office office = new Office();
        Phone nam = office.person("nam", "Anh Nam", Role.OFFICER);
        Phone thu = office.person("thu", "Chị Thu", Role.OFFICER);
        List.of(nam, thu).forEach(phone -> office.loses(phone, NO_ANSWER));
        thu.writes("xin chào");
        nam.repeats("event", new Inbound.Event.Text("xin chào"));
        for (int second = 0; second < 600; second++) {
            office.moves(Duration.ofSeconds(1));
        }
        List.of(nam, thu).forEach(office::finds);
        nam.repeats("event", new Inbound.Event.Text("xin chào"));
        assertThat(nam.received()).isZero();
        nam.writes("menu");
        assertThat(nam.received()).isPositive();
    }
}
