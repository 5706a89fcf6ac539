package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** What was told while an incident went on is heard by people also where others ended it in the same moment. */
class AfterTheEndTest {
    private static final String CRY = "2 người bị kẹt trong nhà xe";

    private final Office office = new Office();
    private final Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone nam = office.person("nam", "Anh Nam", Role.OFFICER);
    private final Phone ky = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone phuc = office.person("phuc", "Ông Phúc", Role.LEADER);

    private Party technician;
    private Party leader;

    @BeforeEach
    void names() {
        technician = new Party(new PersonId("ky"), "Anh Kỹ", ky.address());
        leader = new Party(new PersonId("phuc"), "Ông Phúc", phuc.address());
    }

    private void others(Incident incident, IncidentCommand command) {
        office.meanwhile(() -> office.incidents().carryOut(incident.id(), "others", command));
    }

    private IncidentCommand ending(String how) {
        return how.equals("false alarm")
                ? new IncidentCommand.FalseAlarm(leader, "báo cháy nhầm")
                : new IncidentCommand.Resolve(technician, "dập xong", 999);
    }

    private Incident newest() {
        List<Incident> all = office.incidents().recent(10);
        return all.stream()
                .reduce((one, other) -> one.number() > other.number() ? one : other)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resolved", "false alarm"})
    void a_cry_that_crosses_the_end_calls_everybody_and_says_where_it_is_heard(String how) {
        hoa.writes("cháy ở kho lưu trữ rồi");
        office.moves(Duration.ofSeconds(5));
        Incident fire = office.onlyIncident();
        int called = phuc.received();
        others(fire, ending(how));

        hoa.writes(CRY);
        office.moves(Duration.ofSeconds(5));

        Incident heard = newest();
        assertThat(heard.id()).isNotEqualTo(fire.id());
        assertThat(heard.words()).isEqualTo("cháy ở kho lưu trữ rồi. " + CRY);
        assertThat(heard.going()).isTrue();
        assertThat(phuc.received()).isGreaterThan(called);
        phuc.hasSeen(CRY);
        ky.hasSeen(CRY);
        hoa.hasSeen("SC-1 đã đóng từ trước nên tôi mở việc mới và gọi ngay mọi người: “cháy ở kho lưu trữ rồi. " + CRY
                + "”");
    }

    @Test
    void told_on_in_the_same_chat_it_goes_where_the_cry_is_heard() {
        hoa.writes("cháy ở kho lưu trữ rồi");
        office.moves(Duration.ofSeconds(5));
        others(office.onlyIncident(), ending("resolved"));
        hoa.writes(CRY);
        office.moves(Duration.ofSeconds(20));

        hoa.writes("gần cột số 3");
        office.moves(Duration.ofSeconds(5));

        assertThat(newest().events(Kind.NOTED))
                .extracting(IncidentEvent::text)
                .anyMatch(text -> text.contains("cột số 3"));
        phuc.hasSeen("cột số 3");
    }

    @Test
    void an_answer_at_the_steps_that_cries_is_heard_like_a_typed_one() {
        hoa.writes("cháy ở kho lưu trữ rồi");
        office.moves(Duration.ofSeconds(5));
        Incident fire = office.onlyIncident();
        hoa.presses("Lớn, khói nhiều");
        others(fire, ending("resolved"));

        hoa.presses("Bị kẹt, không ra được");
        office.moves(Duration.ofSeconds(5));

        assertThat(newest().id()).isNotEqualTo(fire.id());
        assertThat(newest().playbook().id()).isEqualTo(PlaybookId.DISASTER);
        hoa.hasSeen("tôi mở việc mới và gọi ngay mọi người");
    }

    @Test
    void what_only_goes_on_from_a_cry_that_was_heard_stays_a_note_and_its_author_reads_that_nobody_is_called() {
        hoa.writes("cháy ở kho lưu trữ rồi");
        office.moves(Duration.ofSeconds(5));
        others(office.onlyIncident(), ending("resolved"));

        hoa.writes("đội xe của xã đậu ở cổng sau");
        office.moves(Duration.ofSeconds(5));

        assertThat(office.onlyIncident().going()).isFalse();
        hoa.sees("SC-1 vừa được báo xong đúng lúc anh/chị nhắn").sees("không gọi ai nữa");
    }

    @Test
    void whoever_joins_an_outage_the_moment_it_is_fixed_has_their_words_kept_and_reads_how_it_stands() {
        nam.writes("mất mạng internet cả phòng");
        office.moves(Duration.ofSeconds(5));
        Incident outage = office.onlyIncident();
        others(outage, new IncidentCommand.Resolve(technician, "cắm lại dây", 999));

        hoa.writes("mất mạng internet cả phòng, quầy 3 có 10 người chờ");
        office.moves(Duration.ofSeconds(5));

        assertThat(office.onlyIncident().events(Kind.NOTED))
                .extracting(IncidentEvent::text)
                .containsExactly("mất mạng internet cả phòng, quầy 3 có 10 người chờ");
        hoa.sees("đã xử lý xong").isOffered("Mở lại");
    }

    @Test
    void what_is_closed_takes_nobody_in_and_their_trouble_is_reported_anew() {
        nam.writes("mất mạng internet cả phòng");
        office.moves(Duration.ofSeconds(5));
        Incident outage = office.onlyIncident();
        others(outage, new IncidentCommand.Solved(new Party(new PersonId("nam"), "Anh Nam", nam.address()), ""));

        hoa.writes("mất mạng internet cả phòng, quầy 3 có 10 người chờ");
        office.moves(Duration.ofSeconds(5));

        assertThat(newest().id()).isNotEqualTo(outage.id());
        assertThat(newest().reporter().name()).isEqualTo("Chị Hoa");
        hoa.hasSeen("SC-1 vừa được đóng nên tôi mở việc mới cho anh/chị");
    }

    /** Whoever was not asked has it on their mind as well. */
    @Test
    void somebody_missed_right_after_the_end_calls_everybody_and_a_colleague_days_later_nobody() {
        hoa.writes("cháy ở kho lưu trữ rồi");
        office.moves(Duration.ofSeconds(5));
        office.incidents().carryOut(office.onlyIncident().id(), "others", ending("resolved"));
        nam.writes("chưa thấy anh Tuấn");
        office.moves(Duration.ofSeconds(5));
        phuc.hasSeen("chưa thấy anh Tuấn");
        int called = phuc.received();

        office.moves(Duration.ofDays(1));
        int later = phuc.received();
        ky.writes("chưa thấy anh Tuấn");
        assertThat(phuc.received()).isEqualTo(later).isGreaterThanOrEqualTo(called);
    }
}
