package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.archive.ArchiveDesk;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;

/** An incident is put away once everything about it is done, and stays away. */
class ArchiveTalksTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    @BeforeEach
    void an_incident() {
        office.talksWith(ArchiveDesk.talk(office.incidents(), office.papers()));
        officer.writes("cả phòng mất mạng internet rồi");
    }

    private Incident incident() {
        return office.incidents().numbered(1).orElseThrow();
    }

    private void archives(Phone phone) {
        phone.writes(Action.of(Verb.ARCHIVE, incident().id().value()).payload());
    }

    private Actor hoa() {
        Person hoa = office.staff().staff().person(new PersonId("hoa")).orElseThrow();
        return Actor.of(hoa);
    }

    @Test
    void what_is_not_over_is_not_put_away() {
        archives(technician);
        technician.sees("chưa xong");
        assertThat(incident().archived()).isFalse();
    }

    @Test
    void what_is_over_is_put_away_once_and_opened_no_more() {
        officer.writes("hết lỗi rồi");
        technician.writes(Action.of(Verb.ENTRIES, incident().id().value()).payload());
        technician.presses("Lưu hồ sơ").sees("Đã lưu hồ sơ");
        archives(technician);
        technician.sees("đã lưu hồ sơ rồi");
        assertThat(incident().events(Kind.ARCHIVED)).hasSize(1);
        officer.writes(Action.of(Verb.REOPEN, incident().id().value()).payload())
                .sees("không mở lại được");
        assertThat(incident().open()).isFalse();
    }

    @Test
    void papers_that_are_open_keep_it_from_being_put_away() {
        officer.writes("/giay").presses("Bật tiếp nhận giấy");
        officer.writes(new Action(Verb.FIXED, incident().id().value(), "").payload());
        archives(technician);
        technician.sees("tập hồ sơ giấy chưa khóa");
        assertThat(incident().archived()).isFalse();
        office.papers().switchOff(incident().id(), hoa());
        office.papers().close(incident().id(), "", hoa());
        archives(technician);
        technician.sees("Đã lưu hồ sơ");
    }

    /** Dossiers of that morning still lie somewhere: once it is put away nobody could enter them. */
    @Test
    void what_was_received_on_paper_and_said_so_late_is_put_away_only_once_it_is_known_what_came() {
        officer.writes("hết lỗi rồi");
        office.moves(Duration.ofDays(21));
        officer.writes(new Action(Verb.PAPER, incident().id().value(), PaperTalk.ON).payload())
                .presses("Ghi bổ sung: có nhận giấy");
        office.moves(Duration.ofDays(7));
        archives(technician);
        technician.sees("tập hồ sơ giấy chưa khóa");
        officer.writes("/giay").sees("đã ghi bổ sung");
        office.papers().close(incident().id(), "bấm nhầm, không ai đến nộp", hoa());
        archives(technician);
        technician.sees("Đã lưu hồ sơ");
    }

    @Test
    void only_those_who_answer_for_the_log_put_away() {
        officer.writes("hết lỗi rồi");
        archives(officer);
        officer.sees("Chỉ cán bộ kỹ thuật");
        assertThat(incident().archived()).isFalse();
    }
}
