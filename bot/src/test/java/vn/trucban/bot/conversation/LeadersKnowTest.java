package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.OutgoingMessage;

/** Leaders hear at once of what stops the counters, once, and nothing of what does not. Monday, five past eight. */
class LeadersKnowTest {
    private static final Duration A_ROUND = Duration.ofSeconds(2);

    private final Office office = new Office();
    private final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    private final Phone other = office.person("other", "Anh Bình", Role.OFFICER);
    private final Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone centre = office.person("centre", "Chị Phúc", Role.LEADER);
    private final Phone committee = office.person("committee", "Ông Nhuận", Role.LEADER);

    private static List<String> known(Office office, Phone leader) {
        return office.messagesTo(leader.address()).stream()
                .map(OutgoingMessage::text)
                .filter(text -> text.contains("Báo đồng chí biết"))
                .toList();
    }

    private void allDown() {
        officer.writes("mất mạng internet cả phòng");
        office.moves(A_ROUND);
    }

    @Test
    void all_counters_down_every_leader_hears_what_since_when_who_and_whether_paper_is_taken() {
        allDown();
        for (Phone leader : List.of(centre, committee)) {
            leader.sees("SC-1")
                    .sees("cả cơ quan đều bị")
                    .sees("Từ: 8h05")
                    .sees("chưa có người nhận, máy đang gọi")
                    .sees("Tiếp nhận hồ sơ giấy: chưa bật")
                    .isOffered("Soạn thông báo");
        }
        assertThat(office.messagesTo(centre.address()).get(0).buttons()).first().satisfies(button -> assertThat(
                        ((Button.Press) button).payload())
                .endsWith("interruption-internet"));
        assertThat(office.onlyIncident().events(Kind.LEADERS_INFORMED))
                .extracting(IncidentEvent::text)
                .containsExactly("Báo lãnh đạo biết: Chị Phúc, Ông Nhuận");
        technician.hasNotSeen("Báo đồng chí biết");
    }

    @Test
    void it_is_said_once_and_the_message_keeps_up_until_it_is_over() {
        allDown();
        technician.presses("Nhận việc");
        other.writes("mất mạng internet rồi");
        office.incidents()
                .enter(
                        office.onlyIncident().id(),
                        "paper",
                        new OutsideFact(
                                Kind.PAPER_ON, office.now(), new PersonId("officer"), "Chị Hoa", "bật giấy", false));
        office.moves(A_ROUND);
        centre.sees("Đang xử lý: đ/c Anh Kỹ").sees("đã bật từ 8h05").sees("2 người cùng báo");
        technician.presses("Đã xử lý xong").writes("đứt cáp");
        office.moves(A_ROUND);
        centre.sees("đã xử lý xong");
        assertThat(office.onlyIncident().events(Kind.LEADERS_INFORMED)).hasSize(1);
    }

    @Test
    void opened_again_they_hear_it_again() {
        allDown();
        technician.presses("Nhận việc").presses("Đã xử lý xong").writes("đứt cáp");
        officer.presses("Vẫn chưa được");
        office.moves(A_ROUND);
        assertThat(office.onlyIncident().events(Kind.LEADERS_INFORMED)).hasSize(2);
        centre.sees("Báo đồng chí biết");
    }

    @Test
    void two_desks_with_the_same_trouble_are_enough_and_one_is_not() {
        officer.writes("mạng chậm quá");
        office.moves(A_ROUND);
        assertThat(known(office, centre)).isEmpty();
        other.writes("mạng chậm lắm");
        office.moves(A_ROUND);
        assertThat(office.incidents().recent(9)).hasSize(1);
        centre.sees("2 người cùng báo");
    }

    @Test
    void paper_intake_for_one_desk_alone_is_enough() {
        officer.writes("mạng chậm quá");
        office.incidents()
                .enter(
                        office.onlyIncident().id(),
                        "paper",
                        new OutsideFact(
                                Kind.PAPER_ON, office.now(), new PersonId("officer"), "Chị Hoa", "bật giấy", false));
        office.moves(A_ROUND);
        centre.sees("đã phải nhận hồ sơ giấy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mất điện cả cơ quan rồi",
                "mất điện, các phòng đều mất",
                "cả cơ quan không tra được cơ sở dữ liệu quốc gia về dân cư"
            })
    void whoever_writes_that_the_whole_office_has_it_is_believed(String words) {
        officer.writes(words);
        office.moves(A_ROUND);
        centre.sees("Báo đồng chí biết: SC-1").sees("cả cơ quan đều bị");
    }

    @Test
    void it_may_be_said_afterwards_and_what_works_again_is_no_news() {
        officer.writes("mất điện rồi").writes("đã có điện lại cả cơ quan");
        office.moves(A_ROUND);
        assertThat(known(office, centre)).isEmpty();
        note("Anh Kỹ", "đang đo điện cả cơ quan");
        assertThat(known(office, centre)).as("whoever works on it").isEmpty();
        note("Chị Hoa", "cả cơ quan mất điện chứ không riêng phòng em");
        centre.sees("cả cơ quan đều bị");
    }

    private void note(String name, String words) {
        office.incidents()
                .carryOut(
                        office.onlyIncident().id(),
                        words,
                        new IncidentCommand.Note(new Party(new PersonId("officer"), name, officer.address()), words));
        office.moves(A_ROUND);
    }

    private void paper(Kind kind) {
        office.incidents()
                .enter(
                        office.onlyIncident().id(),
                        "paper-" + kind,
                        new OutsideFact(kind, office.now(), new PersonId("officer"), "Chị Hoa", "giấy", false));
    }

    @Test
    void once_paper_is_stopped_nobody_is_told_that_the_whole_office_has_it() {
        officer.writes("mạng chậm quá");
        paper(Kind.PAPER_ON);
        office.moves(A_ROUND);
        centre.sees("đã phải nhận hồ sơ giấy");
        office.moves(Duration.ofMinutes(30));
        paper(Kind.PAPER_OFF);
        office.moves(A_ROUND);
        centre.sees("nay còn 1 người báo").sees("Tiếp nhận hồ sơ giấy: đã dừng từ 8h35");
        office.incidents()
                .carryOut(
                        office.onlyIncident().id(),
                        "take",
                        new IncidentCommand.Take(
                                new Party(new PersonId("technician"), "Anh Kỹ", technician.address())));
        office.moves(A_ROUND);
        centre.sees("đ/c Anh Kỹ").sees("nay còn 1 người báo").hasNotSeen("cả cơ quan đều bị");
    }

    @Test
    void whoever_joined_by_mistake_is_no_longer_counted_and_whoever_joins_later_is() {
        officer.writes("mạng chậm quá");
        other.writes("mạng chậm lắm");
        office.moves(A_ROUND);
        centre.sees("2 người cùng báo");
        office.person("third", "Cô Ba", Role.OFFICER).writes("mạng chậm thế");
        office.moves(A_ROUND);
        centre.sees("3 người cùng báo");
        for (String left : List.of("other", "third")) {
            office.incidents()
                    .carryOut(
                            office.onlyIncident().id(),
                            "leave-" + left,
                            new IncidentCommand.Leave(new Party(new PersonId(left), "", other.address())));
        }
        office.moves(A_ROUND);
        centre.sees("nay còn 1 người báo").hasNotSeen("cả cơ quan đều bị");
    }

    @Test
    void what_stops_nobodys_counter_is_no_news_for_leaders() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        other.writes("máy in kẹt giấy");
        office.moves(A_ROUND);
        assertThat(known(office, centre)).isEmpty();
    }

    @Test
    void at_night_it_waits_for_the_office_to_open() {
        office.moves(Duration.ofHours(14));
        allDown();
        office.moves(Duration.ofHours(3));
        assertThat(known(office, centre)).isEmpty();
        // half past seven on Tuesday, and two minutes
        office.moves(Duration.ofHours(6).plusMinutes(27));
        centre.sees("Báo đồng chí biết");
        assertThat(office.onlyIncident().events(Kind.LEADERS_INFORMED)).hasSize(1);
    }

    @Test
    void whoever_has_it_or_was_called_for_it_is_not_told_besides() {
        Party boss = new Party(new PersonId("centre"), "Chị Phúc", centre.address());
        officer.writes("mất mạng một máy");
        office.incidents().carryOut(office.onlyIncident().id(), "t", new IncidentCommand.Take(boss));
        other.writes("mất mạng internet rồi");
        office.moves(A_ROUND);

        assertThat(known(office, centre)).isEmpty();
        assertThat(known(office, committee)).hasSize(1);
    }

    @Test
    void since_when_is_as_said_afterwards() {
        allDown();
        centre.sees("Từ: 8h05");
        office.incidents()
                .carryOut(
                        office.onlyIncident().id(),
                        "began",
                        new IncidentCommand.SetTime(
                                new Party(new PersonId("officer"), "Chị Hoa", officer.address()),
                                false,
                                office.now().minus(Duration.ofMinutes(35))));
        office.moves(A_ROUND);
        centre.sees("Từ: 7h30");
    }

    @Test
    void where_somebody_is_in_danger_nobody_is_told_that_there_is_nothing_to_take() {
        officer.writes("mất điện cả cơ quan, điện giật chị Lan rồi");
        Phone late = office.person("late", "Bà Muộn", Role.LEADER);
        office.moves(A_ROUND);
        centre.hasSeen("Cần người xử lý");
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.POWER);
        assertThat(known(office, centre)).isEmpty();
        assertThat(known(office, late)).isEmpty();
    }

    @Test
    void a_disaster_calls_every_leader_anyway() {
        officer.writes("cháy phòng máy chủ rồi");
        office.moves(A_ROUND);
        assertThat(known(office, centre)).isEmpty();
        centre.hasSeen("Cần người xử lý");
    }

    @Test
    void a_drill_says_that_it_is_one_and_offers_the_notice_of_a_drill() {
        Party hoa = new Party(new PersonId("officer"), "Chị Hoa", officer.address());
        office.incidents()
                .report(
                        IncidentId.ofDrill("AB12", "fresh"),
                        "r",
                        new IncidentCommand.Report(hoa, PlaybookId.INTERNET, "mất mạng cả phòng"));
        office.moves(A_ROUND);

        assertThat(known(office, centre))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("🟦 DIỄN TẬP").contains("SC-DT-"));
        assertThat(centre.payload("Soạn thông báo")).contains("dt");
    }
}
