package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** Where messages bring nobody, those who are told so read whom to ring up, with the numbers. */
class WhomToRingTest {
    private static final Instant SOON = at("2026-11-23T08:02");
    private static final Messages MESSAGES = Watch.CONTENT.messages();

    private final Watch watch = new Watch();

    private List<String> texts(String to) {
        return watch.incident().tells().stream()
                .filter(tell -> tell.to().value().equals(to))
                .map(Tell::text)
                .toList();
    }

    private void nobodyAnswers() {
        watch.reports(PlaybookId.INTERNET, "mất mạng internet", "2026-11-23T08:00")
                .asksForHelp("2026-11-23T08:01");
        for (int i = 0; i < 12 && watch.incident().events(Kind.EXHAUSTED).isEmpty(); i++) {
            watch.moveOn();
        }
        assertThat(watch.incident().events(Kind.EXHAUSTED)).hasSize(1);
    }

    @Test
    void at_the_end_of_the_ladder_the_reporter_and_the_administrator_read_names_and_numbers_lowest_rung_first() {
        watch.phone("chu", "0904 000 004").phone("ky", "0901 000 001").phone("quan", "0905 000 005");
        nobodyAnswers();
        String numbers = "Xin gọi điện ngay:\n☎ ky: 0901 000 001\n☎ chu: 0904 000 004";
        assertThat(texts("hoa")).anyMatch(text -> text.contains("chưa ai nhận") && text.endsWith(numbers));
        assertThat(texts("quan")).anyMatch(text -> text.contains("chưa ai nhận") && text.endsWith(numbers));
    }

    @Test
    void where_no_number_is_on_record_it_says_so_and_how_to_add_one() {
        nobodyAnswers();
        assertThat(texts("hoa"))
                .anyMatch(text -> text.contains("chưa có số điện thoại của ai") && text.contains("/admin/staff"));
    }

    @Test
    void when_every_call_was_given_up_it_is_known_and_whom_to_ring_is_said_at_once() {
        watch.phone("ky", "0901 000 001")
                .reports(PlaybookId.INTERNET, "mất mạng internet", "2026-11-23T08:00")
                .asksForHelp("2026-11-23T08:01");
        for (String one : List.of("ky", "truong", "giam")) {
            watch.lost(Watch.party(one), Failure.NO_ANSWER, SOON);
            assertThat(watch.nobodyReached()).as("the next one is being called").isFalse();
        }
        watch.lost(Watch.party("chu"), Failure.NO_ANSWER, SOON);
        assertThat(watch.nobodyReached()).isTrue();
        assertThat(texts("hoa"))
                .anyMatch(text -> text.contains("chưa liên lạc được ai") && text.contains("☎ ky: 0901 000 001"));
        assertThat(texts("quan"))
                .anyMatch(text -> text.contains("không liên lạc được ai") && text.contains("☎ ky: 0901 000 001"));
        watch.does(new IncidentCommand.Take(Watch.party("ky")), SOON);
        assertThat(watch.nobodyReached()).isFalse();
    }

    @Test
    void whoever_works_on_it_comes_first_whoever_is_away_last_and_the_reporter_is_not_in_it() {
        watch.phone("hoa", "0900 000 000")
                .phone("ky", "0901 000 001")
                .phone("truong", "0902 000 002")
                .phone("giam", "0903 000 003")
                .phone("chu", " ")
                .away("ky", "2026-11-23", "2026-11-23", "2026-11-22T10:00")
                .reports(PlaybookId.INTERNET, "mất mạng internet", "2026-11-23T08:00")
                .asksForHelp("2026-11-23T08:01");
        assertThat(names()).containsExactly("truong", "giam", "ky");
        watch.does(new IncidentCommand.Take(Watch.party("giam")), SOON);
        assertThat(names()).containsExactly("giam", "truong", "ky");
        assertThat(new PhoneList(List.of()).lines(MESSAGES)).isEmpty();
    }

    private List<String> names() {
        return PhoneList.of(watch.incident(), watch.staff(), SOON).people().stream()
                .map(Person::name)
                .toList();
    }
}
