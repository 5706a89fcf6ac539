package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.logbook.TimesDesk;
import vn.trucban.bot.staff.Role;

/** People tap later than it happens: when it really began and ended is said afterwards, and what cannot be is refused. */
class TimesTalksTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private Instant reported;

    @BeforeEach
    void reported_at_five_past_eight_and_fixed_at_nine() {
        office.talksWith(new TimesDesk(office.incidents(), office.clock()).talk());
        reported = office.now();
        officer.writes("máy in kẹt giấy");
        office.moves(Duration.ofMinutes(55));
    }

    private Incident incident() {
        return office.incidents().numbered(1).orElseThrow();
    }

    private Phone says(String which, String time) {
        officer.writes(new Action(Verb.TIMES, incident().id().value(), which).payload());
        return officer.writes(time);
    }

    private void fixed() {
        officer.writes("hết lỗi rồi");
    }

    @Test
    void the_beginning_and_the_end_that_were_said_count_and_the_register_keeps_both_times() {
        fixed();
        officer.writes(Action.of(Verb.ENTRIES, incident().id().value()).payload());
        officer.presses("Giờ bắt đầu thật")
                .sees("bắt đầu thật lúc nào")
                .writes("7h35")
                .sees("Đã ghi");
        says("ended", "8h50").sees("khắc phục xong thật lúc 8h50");
        assertThat(incident().beganAt()).isEqualTo(reported.minus(Duration.ofMinutes(30)));
        assertThat(incident().length(office.now())).isEqualTo(Duration.ofMinutes(75));
        assertThat(office.registered())
                .filteredOn(entry -> entry.fact().kind().equals(Kind.BEGAN.name()))
                .hasSize(1)
                .allSatisfy(entry ->
                        assertThat(entry.fact().at()).isEqualTo(incident().beganAt()));
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() {
        says("ended", "8h50").sees("chưa xử lý xong");
        officer.writes("thôi");
        fixed();
        says("began", "8h30").sees("phải trước lúc báo");
        says("began", "9h ngày 1/11").sees("quá 7 ngày");
        says("began", "23h").sees("chưa tới");
        says("ended", "8h00").sees("phải sau giờ bắt đầu");
        says("began", "lúc nào đó").sees("chưa đọc được giờ");
        assertThat(incident().events(Kind.BEGAN)).isEmpty();
        assertThat(incident().events(Kind.ENDED)).isEmpty();
    }

    @Test
    void an_end_that_was_said_is_over_once_it_fails_again() {
        fixed();
        says("ended", "8h50").sees("Đã ghi");
        officer.writes(Action.of(Verb.REOPEN, incident().id().value()).payload());
        assertThat(incident().overAt()).isEmpty();
    }
}
