package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.PublicStatus;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.paper.Reconciliation.Why;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** From the storm's eve to the closed file, as an office lives through it. */
class PaperDeskTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final IncidentId ID = new IncidentId("inc1");
    private static final Party HOA =
            new Party(new PersonId("hoa"), "Chị Hoa", new Address(ChannelKind.SIMULATOR, "hoa"));
    private static final Person LAN =
            new Person(new PersonId("lan"), "Chị Lan", "", Set.of(Role.OFFICER), Optional.empty(), Map.of(), true);
    private static final Actor BY = new Actor(new PersonId("binh"), "Anh Bình");

    /** Monday, five past eight in the morning. */
    private Instant now = Instant.parse("2026-11-23T01:05:00Z");

    private final Clock clock = MovedClock.reading(() -> now);
    private final InMemoryPaperStore store = new InMemoryPaperStore();
    private final List<Tell> told = new ArrayList<>();
    private final IncidentDesk incidents = new IncidentDesk(
            new InMemoryIncidentStore(),
            new Register(new InMemoryRegisterStore(), new java.security.SecureRandom(), clock),
            told::add,
            () -> CONTENT,
            () -> new Staff(List.of(LAN)),
            clock);
    private final PaperDesk desk = new PaperDesk(store, incidents, () -> CONTENT, clock);

    @BeforeEach
    void the_power_fails() {
        incidents.report(ID, "r", new IncidentCommand.Report(HOA, PlaybookId.POWER, "mất điện"));
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private Incident incident() {
        return incidents.find(ID).orElseThrow();
    }

    private static String serial(int number) {
        return new PaperCode(PaperCode.Kind.RECEIPT, 2026, number).value();
    }

    private static String why(PaperAnswer<?> answer) {
        return answer.refusal()
                .map(refusal -> CONTENT.messages().text(refusal.key(), refusal.values()))
                .orElse("");
    }

    private static <T> T done(PaperAnswer<T> answer) {
        assertThat(why(answer)).isEmpty();
        return answer.value().orElseThrow();
    }

    private PaperAnswer<PaperReceipt> enter(String serial, String dossier, String at) {
        return desk.enter(ID, List.of(new Entry(serial, dossier, at, false)), BY)
                .get(0);
    }

    /** Ten receipts, one to six with Lan for this incident; paper intake on; half an hour later. */
    private void receiving() {
        done(desk.make(10, BY));
        done(desk.issue(serial(1), serial(6), LAN, Optional.of(ID), BY));
        done(desk.switchOn(ID, Set.of(), "", BY));
        later(Duration.ofMinutes(30));
    }

    /** The power is back. */
    private void over() {
        incidents.carryOut(ID, "solved", new IncidentCommand.Solved(HOA, ""));
    }

    @Test
    void who_switched_paper_intake_on_and_what_can_be_received_is_a_fact_and_everybody_concerned_hears() {
        IncidentPaper paper = done(desk.switchOn(ID, Set.of(), "Ngồi chờ ở hội trường", BY));
        assertThat(paper.latest().orElseThrow().procedures())
                .contains("khai-sinh")
                .doesNotContain("chung-thuc-ban-sao");
        IncidentEvent fact = incident().events(IncidentEvent.Kind.PAPER_ON).get(0);
        assertThat(fact.who()).isEqualTo("Anh Bình");
        assertThat(fact.text()).contains("Đăng ký khai sinh");
        assertThat(told).extracting(Tell::text).anyMatch(text -> text.contains("Bắt đầu tiếp nhận hồ sơ giấy"));
        assertThat(new PublicStatus(CONTENT, now).sentences(incidents.open())).contains("đang nhận hồ sơ giấy", "8h05");
        assertThat(why(desk.switchOn(ID, Set.of(), "Ngồi chờ ở hội trường", BY)))
                .contains("Đang tiếp nhận hồ sơ giấy rồi");
        later(Duration.ofMinutes(10));
        done(desk.switchOn(ID, Set.of("khai-sinh"), "", BY));
        assertThat(new PublicStatus(CONTENT, now).sentences(incidents.open())).contains("8h05");
        done(desk.switchOff(ID, BY));
        assertThat(new PublicStatus(CONTENT, now).sentences(incidents.open())).doesNotContain("nhận hồ sơ giấy");
        assertThat(why(desk.switchOff(ID, BY))).contains("Hiện không tiếp nhận");
    }

    @Test
    void a_crash_between_the_decision_and_the_incident_loses_nothing_and_doubles_nothing() {
        IncidentPaper decided = IncidentPaper.fresh(ID, 1)
                .decided(
                        new IncidentPaper.Decision(true, now, BY, List.of("khai-sinh"), ""),
                        new vn.trucban.bot.incident.OutsideFact(
                                IncidentEvent.Kind.PAPER_ON, now, BY.id(), BY.name(), "Bật", true));
        store.save(decided);
        assertThat(incident().onPaperSince()).isEmpty();
        desk.recover();
        desk.recover();
        assertThat(incident().onPaperSince()).contains(now);
        assertThat(incident().events(IncidentEvent.Kind.PAPER_ON)).hasSize(1);
        assertThat(store.untold()).isEmpty();
    }

    @Test
    void a_note_with_a_telephone_number_is_not_kept() {
        assertThat(why(desk.switchOn(ID, Set.of(), "Gọi 0912 345 678", BY))).contains("số điện thoại");
        assertThat(desk.paper(ID)).isEmpty();
    }

    @Test
    void what_was_received_is_entered_with_both_times() {
        receiving();
        PaperReceipt entered = done(enter(serial(1), "h19.33-261123-0001", "8h20"));
        assertThat(entered.dossier()).isEqualTo("H19.33-261123-0001");
        assertThat(entered.happenedAt()).isEqualTo(Instant.parse("2026-11-23T01:20:00Z"));
        assertThat(entered.enteredAt()).isEqualTo(now);
        assertThat(incident().events(IncidentEvent.Kind.PAPER_ENTERED).get(0).text())
                .contains(serial(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GT-2026-00009-9 | H19.33-261123-0001 | 8h20 | sai chữ số kiểm tra",
                "xin chào | H19.33-261123-0001 | 8h20 | Chưa thấy số phiếu",
                "@1 | '' | 8h20 | Thiếu mã hồ sơ",
                "@1 | Nguyễn Văn An | 8h20 | không ghi họ tên",
                "@1 | NGUYEN VAN AN 1980 | 8h20 | không ghi họ tên",
                "@1 | 001089012345 | 8h20 | số căn cước",
                "@1 | 0912 345 678 | 8h20 | số căn cước",
                "@1 | AN001089012345 | 8h20 | số căn cước",
                "@1 | H19.33-261123-0001 | '' | Thiếu giờ nhận",
                "@1 | H19.33-261123-0001 | sáng nay | không phải là giờ",
                "@1 | H19.33-261123-0001 | 25h10 | không phải là giờ",
                "@1 | H19.33-261123-0001 | 8h50 | giờ chưa tới",
                "@1 | H19.33-261123-0001 | 8h20 24/11 | giờ chưa tới",
                "@1 | H19.33-261123-0001 | 7h00 | sớm hơn lúc in phiếu",
                "@11 | H19.33-261123-0001 | 8h20 | chưa từng được in",
                "@7 | H19.33-261123-0001 | 8h20 | chưa giao cho ai",
            })
    void what_cannot_be_is_refused_with_a_sentence_and_changes_nothing(
            String serial, String dossier, String at, String sentence) {
        receiving();
        String typed = serial.startsWith("@") ? serial(Integer.parseInt(serial.substring(1))) : serial;
        assertThat(why(enter(typed, dossier, at))).contains(sentence);
        assertThat(desk.reconcile(ID).orElseThrow().entered()).isEmpty();
        assertThat(incident().events(IncidentEvent.Kind.PAPER_ENTERED)).isEmpty();
    }

    @Test
    void an_entry_that_was_cut_off_is_made_once_more_and_brings_its_fact_once() {
        receiving();
        PaperReceipt cutOff = new ReceiptBook(store, clock)
                .enter(new Entry(serial(1), "H19.33-261123-0001", "8h20", false), ID, BY, receipt -> false)
                .value()
                .orElseThrow();
        later(Duration.ofHours(3));

        assertThat(done(enter(serial(1), "H19.33-261123-0001", "8h20"))).isEqualTo(cutOff);
        assertThat(incident().events(IncidentEvent.Kind.PAPER_ENTERED)).hasSize(1);
    }

    @Test
    void the_same_entry_sent_twice_in_a_row_is_one_and_is_said_to_be_made() {
        receiving();
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        assertThat(incident().events(IncidentEvent.Kind.PAPER_ENTERED)).hasSize(1);
        assertThat(desk.reconcile(ID).orElseThrow().entered()).hasSize(1);
    }

    @Test
    void a_serial_entered_again_is_refused_and_two_papers_with_one_number_are_named() {
        receiving();
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        later(Duration.ofMinutes(11));
        assertThat(why(enter(serial(1), "H19.33-261123-0001", "8h20"))).contains("đã nhập rồi");
        assertThat(why(enter(serial(1), "H19.33-261123-0002", "8h25"))).contains("Hai tờ trùng số");
        assertThat(why(enter(serial(2), "H19.33-261123-0001", "8h25"))).contains("đã nhập cho phiếu " + serial(1));
        assertThat(desk.reconcile(ID).orElseThrow().entered()).hasSize(1);
        done(desk.enter(ID, List.of(new Entry(serial(1), "H19.33-261123-0002", "8h25", true)), BY)
                .get(0));
        assertThat(desk.reconcile(ID).orElseThrow().open())
                .extracting(Reconciliation.Line::why)
                .contains(Why.DOUBLED);
    }

    @Test
    void a_dossier_claimed_by_an_entry_that_was_never_made_is_free() {
        receiving();
        store.claim("H19.33-261123-0001", new PaperCode(PaperCode.Kind.RECEIPT, 2026, 5));
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
    }

    @Test
    void the_report_names_missing_unreturned_and_late_and_the_file_closes_only_when_all_is_explained() {
        receiving();
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        assertThat(why(desk.close(ID, BY))).contains("Đang còn tiếp nhận");
        over();
        later(Duration.ofDays(2));
        done(enter(serial(3), "H19.33-261123-0003", "8h30 23/11"));
        Reconciliation found = desk.reconcile(ID).orElseThrow();
        assertThat(found.lines())
                .extracting(line -> line.code().number() + " " + line.why())
                .containsExactly("2 MISSING", "3 LATE", "4 UNRETURNED", "5 UNRETURNED", "6 UNRETURNED");
        assertThat(found.rows()).hasSize(3);
        assertThat(found.due()).contains(Instant.parse("2026-11-24T02:05:00Z"));
        assertThat(why(desk.close(ID, BY))).contains("còn 4 số", serial(2));
        assertThat(desk.keepsOpen(ID)).isPresent();
        done(desk.takeBack(serial(4), serial(6)));
        assertThat(why(desk.explain(ID, serial(2), "", "", BY))).contains("lý do");
        assertThat(why(desk.explain(ID, serial(2), "", "Của anh An 0912345678", BY)))
                .contains("số điện thoại");
        done(desk.explain(ID, serial(2), "", "Phiếu viết hỏng, đã hủy", BY));
        done(desk.close(ID, BY));
        assertThat(desk.keepsOpen(ID)).isEmpty();
        assertThat(why(enter(serial(2), "H19.33-261123-0009", "8h30 23/11"))).contains("đã khóa");
        assertThat(incident().events(IncidentEvent.Kind.PAPER_CLOSED)).hasSize(1);
    }

    @Test
    void receipts_go_to_one_officer_at_a_time() {
        receiving();
        assertThat(why(desk.issue(serial(6), serial(8), LAN, Optional.empty(), BY)))
                .contains("đang do đ/c Chị Lan giữ");
        assertThat(why(desk.issue(serial(8), serial(12), LAN, Optional.empty(), BY)))
                .contains("không nằm trong một lần in");
        assertThat(why(desk.takeBack(serial(6), serial(7)))).contains("không do ai giữ");
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        assertThat(why(desk.takeBack(serial(1), serial(6)))).contains("đã dùng");
        done(desk.takeBack(serial(5), serial(6)));
        ReceiptBatch batch = done(desk.issue(serial(5), serial(8), LAN, Optional.empty(), BY));
        assertThat(batch.free(desk.used(batch))).containsExactly(new ReceiptBatch.Span(9, 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, PaperDesk.MOST_AT_ONCE + 1})
    void a_senseless_count_makes_no_receipts(int count) {
        assertThat(why(desk.make(count, BY))).contains("từ 1 đến 200");
        assertThat(desk.batches()).isEmpty();
    }

    @Test
    void nothing_is_entered_where_paper_was_never_received_until_that_is_set_down_too() {
        done(desk.make(2, BY));
        done(desk.issue(serial(1), serial(2), LAN, Optional.empty(), BY));
        later(Duration.ofMinutes(30));
        over();
        assertThat(why(enter(serial(1), "H19.33-261123-0001", "8h20"))).contains("chưa bật");
        done(desk.switchOn(ID, Set.of(), "", BY));
        assertThat(incident().onPaperSince()).isEmpty();
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
    }

    @Test
    void an_outage_is_certified_once_it_is_over_with_lunch_and_nights_taken_out() {
        assertThat(why(desk.certify(ID, BY))).contains("chưa xong");
        later(Duration.ofHours(24));
        over();
        OutageCertificate certificate = done(desk.certify(ID, BY));
        // Monday 8h05–11h30, 13h30–17h00, Tuesday 7h30–8h05
        assertThat(certificate.lost()).isEqualTo(Duration.ofMinutes(205 + 210 + 35));
        assertThat(certificate.systems()).anyMatch(name -> name.contains("một cửa"));
        assertThat(done(desk.certify(ID, BY))).isEqualTo(certificate);
        assertThat(desk.certificate(certificate.code())).contains(certificate);
        assertThat(incident().events(IncidentEvent.Kind.CERTIFIED)).hasSize(1);
    }
}
