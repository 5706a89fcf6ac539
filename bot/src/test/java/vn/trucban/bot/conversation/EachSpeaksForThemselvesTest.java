package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** Of many with one trouble nobody ends it for the others; whoever does not belong to it leaves it; whoever gives work back is spared. */
class EachSpeaksForThemselvesTest {
    private final Office office = new Office();
    private final Phone officer = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("lan", "Chị Lan", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);

    private void outageOfTwo() {
        officer.writes("mất mạng internet cả phòng").presses("Cần hỗ trợ");
        other.writes("mất mạng internet rồi");
    }

    private void works(Phone phone, Incident incident) {
        phone.writes(new Action(Verb.FIXED, incident.id().value(), "").payload());
    }

    @Test
    void one_desk_that_works_again_asks_the_others_and_ends_nothing_for_them() {
        Phone leader = office.person("lanh", "Anh Lãnh", Role.LEADER);
        outageOfTwo();
        works(other, office.onlyIncident());
        assertThat(office.onlyIncident().status()).isEqualTo(Status.ESCALATED);
        other.sees("còn chờ người khác");
        officer.sees("đ/c Chị Lan báo đã dùng được").presses("Vẫn chưa được").hasSeen("vẫn chưa dùng được");
        office.moves(Duration.ofHours(3));
        assertThat(office.onlyIncident().going()).isTrue();
        technician.hasSeen("Cần người xử lý");
        leader.hasSeen("Cần người xử lý");
    }

    @Test
    void of_many_each_is_asked_once_however_many_answer_and_whoever_works_on_it_reads_one_count() {
        outageOfTwo();
        List<Phone> more = Stream.of("ba", "tu", "nam", "sau")
                .map(id -> office.person(id, "Chị " + id, Role.OFFICER))
                .toList();
        more.forEach(phone -> phone.writes("mất mạng internet rồi"));
        technician.presses("Nhận việc");
        Incident incident = office.onlyIncident();
        more.forEach(phone -> works(phone, incident));
        assertThat(questions(officer)).hasSize(1);
        assertThat(questions(other)).hasSize(1);
        assertThat(questions(more.get(3))).hasSize(1);
        assertThat(office.messagesTo(technician.address()).stream()
                        .filter(message -> message.text().contains("báo đã dùng được, còn")))
                .filteredOn(message -> message.replaces().isEmpty())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("còn 5 người"));
        technician.hasSeen("còn 2 người chưa trả lời");
    }

    private List<OutgoingMessage> questions(Phone phone) {
        return office.messagesTo(phone.address()).stream()
                .filter(message -> message.text().contains("Máy anh/chị đã dùng được chưa?"))
                .toList();
    }

    @Test
    void it_is_over_once_everybody_says_so_and_nobody_here_is_said_to_have_mended_it() {
        outageOfTwo();
        works(other, office.onlyIncident());
        officer.presses("Đã dùng được");
        Incident closed = office.onlyIncident();
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.resolution().orElseThrow().onTheSpot()).isFalse();
        officer.hasSeen("có biết nguyên nhân").presses("Ghi nguyên nhân").writes("VNPT nối lại cáp");
        assertThat(office.onlyIncident().resolution().orElseThrow().cause()).isEqualTo("VNPT nối lại cáp");
    }

    @Test
    void silence_of_those_who_were_asked_is_a_yes_after_the_time_of_a_rung_and_the_end_is_when_it_was_said() {
        outageOfTwo();
        office.moves(Duration.ofMinutes(2));
        works(other, office.onlyIncident());
        Instant said = office.now();
        office.moves(Duration.ofMinutes(30));
        Incident over = office.onlyIncident();
        assertThat(over.status()).isEqualTo(Status.RESOLVED);
        assertThat(over.overAt()).contains(said);
        assertThat(over.resolution().orElseThrow().onTheSpot()).isFalse();
        technician.hasSeen("báo đã dùng được bình thường");
        officer.presses("Vẫn chưa được");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.ESCALATED);
    }

    @Test
    void whoever_joins_while_others_say_that_it_works_is_no_silence() {
        outageOfTwo();
        works(other, office.onlyIncident());
        office.person("mai", "Chị Mai", Role.OFFICER).writes("mất mạng internet");
        office.moves(Duration.ofMinutes(30));
        assertThat(office.onlyIncident().going()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "note", "give back", "lost", "steps"})
    void whoever_still_needs_somebody_is_no_silence(String how) {
        boolean atTheSteps = how.equals("steps");
        officer.writes(atTheSteps ? "máy in kẹt giấy" : "mất mạng internet cả phòng");
        other.writes(atTheSteps ? "máy in kẹt giấy" : "mất mạng internet rồi");
        if (atTheSteps) {
            presses(other, Verb.SAME);
        }
        if (how.equals("give back")) {
            technician.presses("Nhận việc");
        }
        works(other, office.onlyIncident());
        saysOtherwise(how);
        office.moves(Duration.ofMinutes(40));
        assertThat(office.onlyIncident().going()).isTrue();
        assertThat(office.onlyIncident().events(Kind.RESOLVED)).isEmpty();
    }

    private void saysOtherwise(String how) {
        switch (how) {
            case "help" -> presses(officer, Verb.HELP);
            case "note" -> {
                presses(officer, Verb.NOTE);
                officer.writes("quầy em vẫn không vào được");
            }
            case "give back" -> technician.presses("Trả lại");
            case "steps" -> officer.presses("Cần hỗ trợ");
            default -> {
                String tell = office.onlyIncident().id().value() + "/x";
                office.incidents().undelivered(tell, officer.address(), Failure.BLOCKED_BY_RECIPIENT);
            }
        }
    }

    private void presses(Phone phone, Verb verb) {
        phone.writes(Action.of(verb, office.onlyIncident().id().value()).payload());
    }

    @Test
    void whoever_says_it_twice_rings_nobody_twice() {
        outageOfTwo();
        works(other, office.onlyIncident());
        int heard = office.messagesTo(officer.address()).size();
        works(other, office.onlyIncident());
        assertThat(office.messagesTo(officer.address())).hasSize(heard);
        assertThat(office.onlyIncident().events(Kind.CONFIRMED)).hasSize(1);
    }

    @Test
    void the_answer_to_the_question_may_be_typed() {
        outageOfTwo();
        works(other, office.onlyIncident());
        officer.writes("được rồi");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void a_question_that_never_arrived_is_put_to_whoever_fixed_it_and_silence_says_nothing() {
        officer.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Đã xử lý xong").presses("Chưa rõ nguyên nhân");
        Incident fixed = office.onlyIncident();
        office.incidents().undelivered(fixed.id().value() + "/x", officer.address(), Failure.BLOCKED_BY_RECIPIENT);
        office.moves(Duration.ofSeconds(5));
        technician.sees("không chuyển được câu hỏi").sees("Chị Hoa");
        office.moves(Duration.ofDays(4));
        assertThat(office.onlyIncident().events(Kind.CLOSED))
                .singleElement()
                .satisfies(closed -> assertThat(closed.text()).contains("chưa hỏi được"));
    }

    @Test
    void a_colleague_who_does_not_have_it_may_join_from_the_list_and_is_offered_nothing_else_of_it() {
        Phone third = office.person("mai", "Chị Mai", Role.OFFICER);
        officer.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        Incident open = office.onlyIncident();
        third.writes(Action.of(Verb.SHOW, open.id().value()).payload());
        third.isOffered("Cũng bị như vậy (SC-1)");
        works(third, open);
        third.hasNotOffered("Đã dùng được").hasNotOffered("Nhận việc");
        third.presses("Cũng bị như vậy (SC-1)");
        assertThat(office.onlyIncident().affected()).hasSize(1);
    }

    @Test
    void while_somebody_works_on_it_it_is_no_doing_of_the_desk_and_they_are_asked_for_the_cause() {
        officer.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        technician.presses("Nhận việc");
        works(officer, office.onlyIncident());
        Incident closed = office.onlyIncident();
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.resolution().orElseThrow().onTheSpot()).isFalse();
        technician.sees("Nguyên nhân là gì").presses("Ghi nguyên nhân").writes("hết trục kéo giấy");
        technician.sees("Đã ghi nguyên nhân");
        assertThat(office.onlyIncident().resolution().orElseThrow().cause()).isEqualTo("hết trục kéo giấy");
        assertThat(office.onlyIncident().events(Kind.SOLVED_ON_THE_SPOT)).isEmpty();
    }

    @Test
    void a_desk_that_still_fails_goes_back_to_whoever_works_on_it() {
        outageOfTwo();
        technician.presses("Nhận việc");
        works(other, office.onlyIncident());
        officer.presses("Vẫn chưa được");
        assertThat(office.onlyIncident().status()).isEqualTo(Status.TAKEN);
        technician.sees("vẫn chưa dùng được");
    }

    @Test
    void whoever_has_nothing_to_do_with_it_cannot_end_it() {
        Phone third = office.person("mai", "Chị Mai", Role.OFFICER);
        outageOfTwo();
        works(third, office.onlyIncident());
        assertThat(office.onlyIncident().going()).isTrue();
    }

    @Test
    void whoever_was_taken_for_one_of_many_and_is_not_leaves_it_and_is_guided() {
        outageOfTwo();
        other.sees("lỗi chung").presses("Không, việc khác").hasSeen("Mạng bị thế nào");
        Incident first = office.incidents().numbered(1).orElseThrow();
        assertThat(first.affected()).isEmpty();
        assertThat(first.shared()).isFalse();
        officer.hasSeen("là việc khác");
        assertThat(office.incidents().open()).hasSize(2);
    }

    @Test
    void different_systems_are_different_troubles() {
        officer.writes("phần mềm hộ tịch không vào được");
        office.moves(Duration.ofMinutes(1));
        other.writes("cổng dịch vụ công không vào được");
        assertThat(office.incidents().numbered(1).orElseThrow().shared()).isFalse();
    }

    @Test
    void the_only_technician_who_gives_it_back_is_not_called_for_it() {
        Phone leader = office.person("lanh", "Anh Lãnh", Role.LEADER);
        officer.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Trả lại");
        technician.sees("tôi đang gọi người khác");
        leader.sees("Cần người xử lý");
    }

    @Test
    void whoever_gives_it_back_with_nobody_else_there_is_told_so() {
        officer.writes("máy in kẹt giấy").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Trả lại").sees("không liên lạc được ai khác");
        office.moves(Duration.ofHours(1));
        technician.sees("Cần người xử lý");
    }
}
