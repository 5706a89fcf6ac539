package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.command.CommandTalks;
import vn.trucban.bot.command.InMemoryCommandStore;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.OutgoingMessage;

/** Without a board a disaster is ended over people in danger by nobody who has not read of them, and never by whoever reported it. */
class EndInDangerTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final String ROOF = "2 người bị kẹt trên mái nhà ông Bảy";
    private static final String DONE = "Đã xử lý xong";
    private static final String ANYWAY = "Vẫn kết thúc";
    private static final String WORKS = "Đã an toàn, xong việc";
    private static final String SAFE = "Báo đã an toàn";

    private final Office office = new Office();
    private final Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone nam = office.person("nam", "Anh Nam", Role.OFFICER);
    private final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    private final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);
    private IncidentId flood;

    @BeforeEach
    void somebody_is_on_a_roof() {
        CommandDesk commands = new CommandDesk(
                new InMemoryCommandStore(),
                office.incidents(),
                new CommandDesk.Voices(office.chats(), (templates, drill, since) -> List.of()),
                ContentLibrary.builtIn()::current,
                office.clock());
        office.talksWith(CommandTalks.of(commands, new PageLinks(person -> "CODE", "http://localhost")));
        hoa.writes("nước lũ tràn vào trụ sở");
        flood = office.onlyIncident().id();
        office.moves(Duration.ofMinutes(2));
    }

    private void cries() {
        nam.writes(ROOF);
        office.moves(Duration.ofMinutes(4));
        assertThat(open()).containsExactly(ROOF);
    }

    private void taken() {
        technician.presses("Nhận việc");
        office.moves(Duration.ofSeconds(5));
    }

    private Incident it() {
        return office.incidents().find(flood).orElseThrow();
    }

    private List<String> open() {
        return new Rescues(it(), CONTENT)
                .open().stream().map(Rescues.Group::words).toList();
    }

    private List<String> since(Phone phone, int before) {
        office.moves(Duration.ofSeconds(5));
        return office.messagesTo(phone.address()).subList(before, phone.received()).stream()
                .map(OutgoingMessage::text)
                .toList();
    }

    @Test
    void the_reporter_ends_only_their_own_part() {
        cries();
        int called = leader.received();
        hoa.presses(WORKS)
                .sees("Việc chưa đóng, vì còn tin chưa ai báo đã an toàn")
                .sees(ROOF);
        hoa.hasNotSeen("Đã đóng SC-1");
        assertThat(it().status()).isEqualTo(Status.ESCALATED);
        assertThat(it().events(Kind.NOTED)).extracting(IncidentEvent::text).contains("Báo đã dùng được");
        assertThat(since(leader, called)).anyMatch(text -> text.contains("đ/c Chị Hoa báo") && text.contains(ROOF));
        int before = leader.received();
        hoa.presses(WORKS).sees(ROOF);
        assertThat(since(leader, before)).isEmpty();
        assertThat(open()).containsExactly(ROOF);
    }

    @Test
    void the_ladder_goes_on_after_their_word() {
        cries();
        hoa.presses(WORKS);
        int before = leader.received();
        for (int minute = 0; minute < 30; minute++) {
            office.moves(Duration.ofMinutes(1));
        }
        assertThat(it().going()).isTrue();
        assertThat(since(leader, before)).anyMatch(text -> text.contains("Cần người xử lý"));
    }

    @Test
    void once_all_are_safe_the_same_word_ends_it() {
        cries();
        hoa.presses(WORKS);
        leader.writes("/suco").presses("Xem SC-1").presses(SAFE).presses(ROOF).presses("Đúng, đã an toàn");
        assertThat(open()).isEmpty();
        int before = nam.received();
        hoa.presses(WORKS).sees("Đã đóng SC-1");
        assertThat(it().status()).isEqualTo(Status.CLOSED);
        assertThat(since(nam, before)).anyMatch(text -> text.contains("đã an toàn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chập ổ cắm, đã ngắt aptomat",
                "mất điện do chập ổ cắm",
                "cháy ổ điện, dập xong rồi",
                "đã ngắt điện"
            })
    void a_cause_told_before_it_is_asked_is_the_cause_once_that_is_answered(String cause) {
        cries();
        taken();
        technician.presses(DONE).writes(cause).sees(cause).sees(ROOF).isOffered(ANYWAY);
        assertThat(it().going()).isTrue();
        assertThat(office.incidents().open()).hasSize(1);
        technician.writes("đúng rồi").sees(cause).presses(ANYWAY);
        assertThat(it().events(Kind.RESOLVED))
                .extracting(IncidentEvent::text)
                .singleElement()
                .asString()
                .contains("Đã xử lý xong. " + cause);
        assertThat(office.incidents().recent(5)).hasSize(1);
    }

    @Test
    void and_is_kept_while_all_are_said_to_be_safe() {
        cries();
        taken();
        technician
                .presses(DONE)
                .writes("chập ổ cắm")
                .presses(SAFE)
                .presses(ROOF)
                .presses("Đúng, đã an toàn");
        assertThat(open()).isEmpty();
        technician.writes("/suco").presses("Xem SC-1").presses(DONE);
        assertThat(it().going()).isFalse();
        assertThat(it().events(Kind.RESOLVED))
                .extracting(IncidentEvent::text)
                .containsExactly("Đã xử lý xong. chập ổ cắm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vẫn còn 2 người kẹt trong kho", "còn chị Mai ngất ở tầng 2"})
    void whoever_is_still_in_it_is_no_cause(String cry) {
        cries();
        taken();
        int before = leader.received();
        technician.presses(DONE).writes(cry);
        assertThat(it().going()).isTrue();
        assertThat(technician.last()).doesNotContain("Đã giữ nguyên nhân");
        assertThat(since(leader, before)).anyMatch(text -> text.contains(cry));
    }

    @Test
    void not_yet_is_no_cause_either() {
        cries();
        taken();
        technician.presses(DONE).writes("khoan, chưa xong").sees("SC-1 vẫn đang xử lý");
        assertThat(it().going()).isTrue();
    }

    @Test
    void whoever_holds_it_reads_of_them_before_it_is_over_and_whoever_cried_hears_of_the_end() {
        cries();
        taken();
        technician.presses(DONE).sees("chưa kết thúc").sees(ROOF).isOffered(SAFE);
        technician.hasNotSeen("Nguyên nhân của SC-1");
        assertThat(it().going()).isTrue();
        technician.presses("Chưa, quay lại").sees("SC-1");
        int before = nam.received();
        technician.presses(DONE).presses(ANYWAY).sees("Nguyên nhân").writes("nước ở trụ sở đã rút");
        assertThat(it().status()).isEqualTo(Status.RESOLVED);
        assertThat(it().events(Kind.RESOLVED))
                .extracting(IncidentEvent::text)
                .containsExactly("Đã xử lý xong. nước ở trụ sở đã rút (lúc kết thúc còn 1 tin chưa ai báo đã an toàn)");
        assertThat(since(nam, before))
                .singleElement()
                .asString()
                .contains("đã xử lý xong", "chưa ai báo đã an toàn", ROOF);
        hoa.sees(ROOF);
        leader.hasSeen("Lúc kết thúc còn tin chưa ai báo đã an toàn");
        hoa.presses(WORKS);
        assertThat(it().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void without_a_cause_it_is_the_same() {
        cries();
        taken();
        technician.presses(DONE).presses(ANYWAY).presses("Chưa rõ nguyên nhân");
        assertThat(it().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void what_is_cried_while_the_cause_is_typed_is_asked_about() {
        taken();
        technician.presses(DONE).sees("Nguyên nhân");
        cries();
        technician.writes("nước đã rút").sees("chưa vào sổ").sees(ROOF);
        assertThat(it().going()).isTrue();
        technician.presses(ANYWAY).writes("nước đã rút");
        assertThat(it().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void a_tap_of_yesterday_knows_nothing_of_the_cry_of_today() {
        cries();
        taken();
        technician.presses(DONE);
        String old = technician.payload(ANYWAY);
        nam.writes("3 người bị vùi ở trường mầm non");
        office.moves(Duration.ofMinutes(1));
        technician
                .does(new Inbound.Event.Press(old, Optional.empty()))
                .sees("chưa kết thúc")
                .sees("3 người bị vùi");
        assertThat(it().going()).isTrue();
    }

    @Test
    void it_works_said_by_whoever_holds_it_is_asked_too() {
        cries();
        taken();
        technician
                .does(new Inbound.Event.Press(
                        Action.of(Verb.FIXED, flood.value()).payload(), Optional.empty()))
                .sees("chưa kết thúc");
        assertThat(it().going()).isTrue();
    }

    @Test
    void where_nobody_was_cried_for_nothing_is_asked() {
        taken();
        technician.presses(DONE).sees("Nguyên nhân").writes("nước đã rút");
        assertThat(it().status()).isEqualTo(Status.RESOLVED);
        hoa.presses(WORKS).sees("Đã đóng SC-1");
    }

    @Test
    void no_danger_any_more_names_those_it_is_said_of_and_whoever_cried_hears_it() {
        Office there = new Office();
        Phone officer = there.person("hoa", "Chị Hoa", Role.OFFICER);
        Phone other = there.person("nam", "Anh Nam", Role.OFFICER);
        Phone holder = there.person("ky", "Anh Kỹ", Role.TECHNICIAN);
        there.person("phuc", "Ông Phúc", Role.LEADER);
        officer.writes("mất mạng cả cơ quan");
        other.writes("/suco").presses("Xem SC-1").presses("Ghi thêm").writes("tủ điện cháy, anh Tuấn bị điện giật ngã");
        there.moves(Duration.ofMinutes(4));
        holder.presses("Nhận việc")
                .presses("Không còn nguy hiểm")
                .sees("anh Tuấn bị điện giật ngã")
                .isOffered(SAFE);
        assertThat(there.onlyIncident().hurried()).isTrue();
        holder.presses("Đúng, hết nguy hiểm");
        there.moves(Duration.ofSeconds(5));
        assertThat(there.onlyIncident().isWith(new PersonId("ky"))).isTrue();
        officer.hasSeen("không còn ai gặp nguy hiểm");
        other.hasSeen("Trước đó chưa ai báo riêng").hasSeen("anh Tuấn bị điện giật ngã");
    }
}
