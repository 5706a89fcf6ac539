package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.incident.SomeParties.party;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.PublicStatus;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;

/** From the storm's eve to the closed file, as an office lives through it. */
class PaperDeskTest extends PaperOffice {
    private static final Actor LAN_DECIDES = Actor.of(LAN);
    private static final Party KY = party("ky", "Anh Kỹ");

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
        done(desk.switchOn(ID, Set.of("khai-sinh"), "", LAN_DECIDES));
        assertThat(desk.paper(ID).orElseThrow().begun().orElseThrow().by()).isEqualTo(BY);
        // the button of this morning's message
        assertThat(why(desk.switchOn(ID, Set.of(), "", LAN_DECIDES))).contains("từ 8h05 (đ/c Anh Bình)");
        assertThat(desk.paper(ID).orElseThrow().latest().orElseThrow().procedures())
                .containsExactly("khai-sinh");
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

    /** Nobody thinks of paper when the light is back on. */
    @Test
    void closing_the_incident_ends_paper_intake_by_itself_on_whose_word_and_when() {
        receiving();
        over();
        Instant end = now;
        later(Duration.ofMinutes(1));
        IncidentPaper beforeTheRound = desk.paper(ID).orElseThrow();
        assertThat(beforeTheRound.latest().orElseThrow().byClosing()).isTrue();
        assertThat(beforeTheRound.latest().orElseThrow().at()).isEqualTo(end);
        desk.recover();
        desk.recover();
        IncidentEvent fact = incident().events(IncidentEvent.Kind.PAPER_OFF).get(0);
        assertThat(incident().events(IncidentEvent.Kind.PAPER_OFF)).hasSize(1);
        assertThat(fact.who()).isEqualTo("Trực Ban");
        assertThat(fact.text()).contains("theo xác nhận của Chị Hoa").contains("tự dừng");
        assertThat(fact.at()).isEqualTo(end);
        assertThat(desk.paper(ID).orElseThrow().latest().orElseThrow().byClosing())
                .isTrue();
        assertThat(told).extracting(Tell::text).anyMatch(text -> text.contains("Gỡ thông báo ở cửa"));
    }

    @Test
    void what_was_set_down_after_the_end_comes_with_its_end_and_is_not_ended_again() {
        over();
        later(Duration.ofMinutes(1));
        done(desk.switchOn(ID, Set.of(), "", BY));
        desk.recover();
        assertThat(incident().events(IncidentEvent.Kind.PAPER_OFF)).hasSize(1);
    }

    @Test
    void the_file_of_a_closed_incident_is_closed_only_after_its_intake_was_ended() {
        done(desk.switchOn(ID, Set.of(), "", BY));
        over();
        done(desk.close(ID, "", BY));
        assertThat(incident().events(IncidentEvent.Kind.PAPER_OFF)).hasSize(1);
        assertThat(incident().events(IncidentEvent.Kind.PAPER_CLOSED)).hasSize(1);
    }

    @Test
    void the_door_promises_a_code_on_the_receipt_only_where_receipts_were_printed() {
        IncidentPaper paper = done(desk.switchOn(ID, Set.of(), "", BY));
        assertThat(DoorNotice.of(incident(), paper, false, CONTENT)
                        .orElseThrow()
                        .keep())
                .contains("giữ giấy tiếp nhận")
                .doesNotContain("mã vuông");
        assertThat(DoorNotice.of(incident(), paper, true, CONTENT).orElseThrow().keep())
                .contains("mã vuông");
    }

    /** What hung at the door can be shown afterwards. */
    @Test
    void the_extra_line_of_the_door_notice_is_in_the_register_when_it_comes_and_when_it_goes() {
        done(desk.switchOn(ID, Set.of("khai-sinh"), "Chờ ở hội trường", BY));
        done(desk.switchOn(ID, Set.of("khai-sinh", "khai-tu"), "Chờ ở hội trường", BY));
        done(desk.switchOn(ID, Set.of("khai-sinh"), "", BY));
        assertThat(incident().events(IncidentEvent.Kind.PAPER_ON))
                .extracting(IncidentEvent::text)
                .containsExactly(
                        "Bắt đầu tiếp nhận hồ sơ giấy. Nhận được: Đăng ký khai sinh. Ghi thêm trên thông báo ở cửa: “Chờ ở"
                                + " hội trường”",
                        "Đổi việc tiếp nhận hồ sơ giấy. Nhận được: Đăng ký khai sinh; Đăng ký khai tử",
                        "Đổi việc tiếp nhận hồ sơ giấy. Nhận được: Đăng ký khai sinh. Bỏ câu ghi thêm trên thông báo ở"
                                + " cửa: “Chờ ở hội trường”");
    }

    /** Nobody closes a drawer in which nothing lies. */
    @Test
    void a_file_in_which_nothing_came_is_left_alone_once_all_should_be_entered_and_archived_as_it_is() {
        done(desk.switchOn(ID, Set.of(), "", BY));
        over();
        assertThat(desk.unfinished()).hasSize(1);
        assertThat(desk.keepsOpen(ID)).isPresent();
        later(Duration.ofDays(3));
        assertThat(desk.unfinished()).isEmpty();
        assertThat(desk.keepsOpen(ID)).isEmpty();
        done(desk.make(2, BY));
        done(desk.issue(serial(1), "", LAN, Optional.of(ID), BY));
        assertThat(desk.unfinished()).hasSize(1);
        assertThat(desk.keepsOpen(ID)).isPresent();
        done(desk.takeBack(serial(1), ""));
        incidents.carryOut(ID, "archive", new IncidentCommand.Archive(HOA));
        done(desk.issue(serial(1), "", LAN, Optional.of(ID), BY));
        assertThat(why(enter(serial(1), "H19.33-261123-0001", "8h05 23/11"))).contains("đã lưu hồ sơ");
    }

    @Test
    void what_is_set_down_after_the_end_is_about_the_trouble_and_nothing_is_set_down_twice() {
        over();
        later(Duration.ofDays(40));
        IncidentPaper late = done(desk.switchOn(ID, Set.of(), "", BY));
        assertThat(late.latest().orElseThrow().late()).isTrue();
        assertThat(late.latest().orElseThrow().about()).isEqualTo(incident().openedAt());
        later(Duration.ofMinutes(1));
        assertThat(why(desk.switchOn(
                        ID, Set.of(late.latest().orElseThrow().procedures().toArray(String[]::new)), "", BY)))
                .contains("không ghi thêm gì");
    }

    @Test
    void a_note_with_a_telephone_number_is_not_kept() {
        assertThat(why(desk.switchOn(ID, Set.of(), "Gọi 0912 345 678", BY))).contains("số điện thoại");
        assertThat(desk.paper(ID)).isEmpty();
    }

    @Test
    void the_report_names_missing_unreturned_and_late_and_the_file_closes_only_when_all_is_explained() {
        receiving();
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        assertThat(why(desk.close(ID, "", BY))).contains("Đang còn tiếp nhận");
        over();
        later(Duration.ofDays(2));
        done(enter(serial(3), "H19.33-261123-0003", "8h30 23/11"));
        Reconciliation found = desk.reconcile(ID).orElseThrow();
        assertThat(found.lines())
                .extracting(line -> line.code().number() + " " + line.why())
                .containsExactly("2 MISSING", "3 LATE", "4 UNRETURNED", "5 UNRETURNED", "6 UNRETURNED");
        assertThat(found.rows()).hasSize(3);
        assertThat(found.due()).contains(Instant.parse("2026-11-24T02:05:00Z"));
        assertThat(why(desk.close(ID, "", BY))).contains("còn 4 số", serial(2));
        assertThat(desk.keepsOpen(ID)).isPresent();
        done(desk.takeBack(serial(4), serial(6)));
        assertThat(why(desk.explain(ID, serial(2), "", "", BY))).contains("lý do");
        assertThat(why(desk.explain(ID, serial(2), "", "Của anh An 0912345678", BY)))
                .contains("số điện thoại");
        done(desk.explain(ID, serial(2), "", "Phiếu viết hỏng, đã hủy", BY));
        assertThat(incident().events(IncidentEvent.Kind.PAPER_EXPLAINED))
                .singleElement()
                .satisfies(fact -> assertThat(fact.who() + ": " + fact.text())
                        .isEqualTo(BY.name() + ": Giải trình phiếu " + serial(2) + ": Phiếu viết hỏng, đã hủy"));
        done(desk.close(ID, "", BY));
        assertThat(desk.keepsOpen(ID)).isEmpty();
        assertThat(why(enter(serial(2), "H19.33-261123-0009", "8h30 23/11"))).contains("đã khóa");
        assertThat(incident().events(IncidentEvent.Kind.PAPER_CLOSED)).hasSize(1);
    }

    /** A fix that may not hold: the notice still hangs at the door, and whoever comes hands in a paper. */
    @Test
    void a_file_is_not_closed_while_the_notice_says_that_paper_is_taken() {
        receiving();
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        done(desk.takeBack(serial(2), serial(6)));
        incidents.carryOut(ID, "take", new IncidentCommand.Take(KY));
        incidents.carryOut(ID, "fixed", new IncidentCommand.Resolve(KY, "thay cầu chì"));
        assertThat(incident().going()).isFalse();
        assertThat(incident().open()).isTrue();
        assertThat(why(desk.close(ID, "", BY))).contains("Đang còn tiếp nhận");
        done(desk.switchOff(ID, BY));
        done(desk.close(ID, "", BY));
        assertThat(why(enter(serial(7), "H19.33-261123-0007", "8h20"))).contains("Mở lại tập");
    }

    @Test
    void a_closed_file_goes_on_when_the_trouble_is_back() {
        a_file_is_not_closed_while_the_notice_says_that_paper_is_taken();
        later(Duration.ofMinutes(5));
        incidents.carryOut(ID, "again", new IncidentCommand.Reopen(HOA, "lại mất điện"));
        desk.recover();
        desk.recover();
        assertThat(desk.paper(ID).orElseThrow().closing()).isEmpty();
        assertThat(incident().events(IncidentEvent.Kind.PAPER_OPENED_AGAIN)).hasSize(1);
        done(desk.switchOn(ID, Set.of(), "", BY));
        done(desk.issue(serial(7), "", LAN, Optional.of(ID), BY));
        done(enter(serial(7), "H19.33-261123-0007", "8h40"));
        assertThat(desk.keepsOpen(ID)).isPresent();
    }

    /** Nobody waits for the round. */
    @Test
    void whoever_receives_paper_again_right_after_the_trouble_came_back_is_not_refused() {
        a_file_is_not_closed_while_the_notice_says_that_paper_is_taken();
        later(Duration.ofMinutes(5));
        incidents.carryOut(ID, "again", new IncidentCommand.Reopen(HOA, "lại mất điện"));
        done(desk.switchOn(ID, Set.of(), "", BY));
        assertThat(incident().onPaperSince()).isPresent();
    }

    @Test
    void a_receipt_found_after_the_closing_is_entered_once_the_file_is_opened_for_a_reason() {
        receiving();
        over();
        done(desk.takeBack(serial(2), serial(6)));
        done(desk.explain(ID, serial(1), "", "Không thấy", BY));
        done(desk.close(ID, "", BY));
        assertThat(why(desk.openAgain(ID, " ", BY))).contains("lý do");
        assertThat(why(desk.openAgain(ID, "anh An 0912345678", BY))).contains("số điện thoại");
        done(desk.openAgain(ID, "Tìm thấy phiếu trong tủ", BY));
        assertThat(why(desk.openAgain(ID, "Tìm thấy phiếu trong tủ", BY))).contains("đang mở");
        assertThat(incident().events(IncidentEvent.Kind.PAPER_OPENED_AGAIN))
                .extracting(IncidentEvent::text)
                .containsExactly("Mở lại tập hồ sơ giấy: Tìm thấy phiếu trong tủ");
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        done(desk.close(ID, "", BY));
        incidents.carryOut(ID, "archive", new IncidentCommand.Archive(HOA));
        assertThat(why(desk.openAgain(ID, "Tìm thấy phiếu trong tủ", BY))).contains("đã lưu hồ sơ");
    }

    /** Two took from one stack, and between theirs one is gone. */
    @Test
    void a_receipt_between_those_of_two_who_grabbed_from_one_stack_is_not_forgotten() {
        done(desk.make(20, BY));
        done(desk.switchOn(ID, Set.of(), "", BY));
        later(Duration.ofMinutes(30));
        assertThat(desk.grabbed(ID, List.of(code(1), code(3)), LAN, Grab.WHOLE))
                .containsExactly(code(1), code(2), code(3));
        Person binh = new Person(BY.id(), BY.name(), "", Set.of(Role.OFFICER), Optional.empty(), Map.of(), true);
        assertThat(desk.grabbed(ID, List.of(code(5), code(6)), binh, Grab.WHOLE))
                .containsExactly(code(5), code(6));
        assertThat(desk.grabbed(ID, List.of(code(5), code(6)), binh, Grab.WHOLE))
                .isEmpty();
        for (int number : List.of(1, 3, 5, 6)) {
            done(enter(serial(number), "H19.33-261123-000" + number, "8h20"));
        }
        assertThat(desk.reconcile(ID).orElseThrow().open())
                .extracting(line -> line.code().number() + " " + line.why())
                .containsExactly("2 MISSING", "4 STRAY");
        over();
        assertThat(why(desk.close(ID, "", BY))).contains("còn 2 số");
        done(desk.explain(ID, serial(4), "", "Phiếu trắng, còn trong tập", BY));
        done(enter(serial(2), "H19.33-261123-0002", "8h20"));
        done(desk.close(ID, "", BY));
    }

    /** Kept ready in two drawers: what was never given out lies in the stack. */
    @Test
    void blank_receipts_between_those_kept_ready_are_no_question() {
        done(desk.make(20, BY));
        done(desk.issue(serial(1), serial(2), LAN, Optional.empty(), BY));
        done(desk.issue(serial(11), serial(12), LAN, Optional.empty(), BY));
        done(desk.switchOn(ID, Set.of(), "", BY));
        later(Duration.ofMinutes(30));
        for (int number : List.of(1, 2, 11, 12)) {
            done(enter(serial(number), "H19.33-261123-00" + (10 + number), "8h20"));
        }
        assertThat(desk.reconcile(ID).orElseThrow().open()).isEmpty();
    }

    private static PaperCode code(int number) {
        return new PaperCode(PaperCode.Kind.RECEIPT, 2026, number);
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
    void an_incident_that_was_put_away_takes_no_paper_any_more() {
        over();
        incidents.carryOut(ID, "archive", new IncidentCommand.Archive(HOA));
        assertThat(incident().archived()).isTrue();
        assertThat(why(desk.switchOn(ID, Set.of(), "", BY))).contains("đã lưu hồ sơ");
        assertThat(desk.paper(ID)).isEmpty();
    }
}
