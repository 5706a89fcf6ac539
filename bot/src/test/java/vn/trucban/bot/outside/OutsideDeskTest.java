package vn.trucban.bot.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;
import static vn.trucban.bot.incident.SomeParties.party;
import static vn.trucban.bot.outside.OutsideOffice.CENTRE;
import static vn.trucban.bot.outside.OutsideOffice.CONTENT;
import static vn.trucban.bot.outside.OutsideOffice.HOA;
import static vn.trucban.bot.outside.OutsideOffice.ID;
import static vn.trucban.bot.outside.OutsideOffice.LAN;
import static vn.trucban.bot.outside.OutsideOffice.MINH;
import static vn.trucban.bot.outside.OutsideOffice.VIETTEL;
import static vn.trucban.bot.outside.OutsideOffice.VNPT;
import static vn.trucban.bot.outside.OutsideOffice.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.OutsideFact;
import vn.trucban.content.playbook.PlaybookId;

/** What came of calls to those outside: kept, a fact of the incident, never lost, never twice; what cannot be is refused with a sentence. */
class OutsideDeskTest {
    private final OutsideOffice office = new OutsideOffice().internetFails();
    private final OutsideDesk desk = office.desk;

    @Test
    void a_call_its_ticket_and_its_promise_are_facts_of_the_incident_and_of_the_register() {
        desk.silent(ID, VNPT, false, office.by(LAN));
        office.time("2026-11-23T08:10");
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.ticket(ID, VNPT, "  VN-2026/1123 \n", office.by(LAN));
        desk.promised(ID, VNPT, "9h30", office.by(LAN));
        Matter vnpt = office.help().matter(VNPT).orElseThrow();
        assertThat(vnpt.calls()).extracting(Deed::kind).containsExactly(Deed.Kind.SILENT, Deed.Kind.ANSWERED);
        assertThat(vnpt.ticket()).contains("VN-2026/1123");
        assertThat(vnpt.expected(CONTENT.outside())).contains(at("2026-11-23T09:30"));
        assertThat(office.facts(Kind.OUTSIDE_CALLED))
                .containsExactly(
                        "Gọi VNPT – báo hỏng Internet: không ai nghe máy",
                        "Gọi VNPT – báo hỏng Internet: có người nghe máy");
        assertThat(office.facts(Kind.OUTSIDE_TICKET))
                .containsExactly("VNPT – báo hỏng Internet cho số phiếu VN-2026/1123");
        assertThat(office.facts(Kind.OUTSIDE_PROMISED))
                .containsExactly("VNPT – báo hỏng Internet hẹn 9h30 ngày 23/11/2026");
        assertThat(office.incident().events(Kind.OUTSIDE_CALLED).get(1).who()).isEqualTo("Chị Lan");
        assertThat(office.incident().unregistered()).isEmpty();
    }

    @Test
    void the_same_tap_twice_is_one_call() {
        By tap = office.by(LAN);
        desk.silent(ID, VNPT, false, tap);
        assertThat(desk.silent(ID, VNPT, false, tap).help()).isPresent();
        assertThat(office.help().calls()).hasSize(1);
        assertThat(office.facts(Kind.OUTSIDE_CALLED)).hasSize(1);
    }

    @Test
    void of_two_who_write_down_the_same_call_the_second_is_told_and_may_say_that_it_is_another() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        OutsideAnswer second = desk.answered(ID, VNPT, false, office.by(MINH));
        assertThat(why(second)).contains("Chị Lan vừa ghi cuộc gọi này", "8h00", "Là cuộc gọi khác");
        assertThat(second.refusal().orElseThrow().remedy()).isEqualTo(OutsideAnswer.Remedy.ANOTHER);
        assertThat(office.help().calls()).hasSize(1);
        assertThat(desk.answered(ID, VNPT, true, office.by(MINH)).help()).isPresent();
        assertThat(office.help().calls()).extracting(Deed::who).containsExactly("Chị Lan", "Anh Minh");
        // another contact, or another outcome, is another call anyway
        assertThat(desk.answered(ID, VIETTEL, false, office.by(MINH)).help()).isPresent();
        assertThat(desk.silent(ID, VNPT, false, office.by(MINH)).help()).isPresent();
        office.now = office.now.plus(OutsideRules.ONE_CALL);
        assertThat(desk.silent(ID, VNPT, false, office.by(LAN)).help()).isPresent();
    }

    @Test
    void of_many_at_once_on_two_instances_each_is_kept_or_told() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<OutsideDesk> instances = List.of(desk, office.desk());
        try {
            List<Callable<OutsideAnswer>> taps = new ArrayList<>();
            IntStream.range(0, 8)
                    .forEach(i -> taps.add(() -> instances
                            .get(i % 2)
                            .silent(
                                    ID,
                                    i < 4 ? VNPT : VIETTEL,
                                    false,
                                    By.of(i % 2 == 0 ? LAN : MINH, "at-once-" + i))));
            List<OutsideAnswer> answers = new ArrayList<>();
            for (Future<OutsideAnswer> one : threads.invokeAll(taps)) {
                answers.add(one.get());
            }
            assertThat(answers.stream().filter(one -> one.help().isPresent())).hasSize(2);
            assertThat(answers.stream().filter(one -> one.refusal().isPresent()))
                    .hasSize(6);
            assertThat(office.help().calls()).extracting(Deed::contact).containsExactlyInAnyOrder(VNPT, VIETTEL);
            assertThat(office.facts(Kind.OUTSIDE_CALLED)).hasSize(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_crash_between_the_deed_and_the_incident_loses_nothing_and_doubles_nothing() {
        Deed deed =
                new Deed("tap", Deed.Kind.SILENT, VNPT, "VNPT", office.now, LAN.id(), LAN.name(), "", Optional.empty());
        office.store.save(OutsideHelp.none(ID, 1)
                .with(deed, new OutsideFact(Kind.OUTSIDE_CALLED, office.now, LAN.id(), LAN.name(), "Gọi VNPT", false)));
        assertThat(office.facts(Kind.OUTSIDE_CALLED)).isEmpty();
        office.desk().round();
        desk.round();
        assertThat(office.facts(Kind.OUTSIDE_CALLED)).containsExactly("Gọi VNPT");
        assertThat(office.store.untold()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mạng có lại rồi", "họ bảo chờ"})
    void words_that_are_no_number_are_no_ticket(String words) {
        desk.answered(ID, VNPT, false, office.by(LAN));
        assertThat(why(desk.ticket(ID, VNPT, words, office.by(LAN)))).contains("không có chữ số nào");
        assertThat(office.help().matter(VNPT).orElseThrow().ticket()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "một số phiếu dài hơn bốn mươi ký tự thì không ai ghi như vậy cả đâu"})
    void a_ticket_without_a_number_or_too_long_is_refused(String ticket) {
        desk.answered(ID, VNPT, false, office.by(LAN));
        assertThat(why(desk.ticket(ID, VNPT, ticket, office.by(LAN)))).contains("từ 1 đến 40 ký tự");
        assertThat(office.help().matter(VNPT).orElseThrow().ticket()).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence_and_changes_nothing() {
        assertThat(why(desk.ticket(ID, VNPT, "1", office.by(LAN)))).contains("Chưa ghi cuộc gọi nào", "VNPT");
        assertThat(why(desk.promised(ID, VNPT, "9h", office.by(LAN)))).contains("Chưa ghi cuộc gọi nào");
        assertThat(why(desk.done(ID, VNPT, office.by(LAN)))).contains("Chưa ai ghi là đã gọi");
        assertThat(why(desk.answered(ID, "nobody", false, office.by(LAN)))).contains("Danh bạ của xã không có");
        assertThat(why(desk.answered(new IncidentId("none"), VNPT, false, office.by(LAN))))
                .contains("Không có sự cố nào");
        assertThat(why(desk.informed(ID, "fax", office.by(LAN)))).contains("gọi điện, văn bản hoặc Zalo");
        desk.silent(ID, VNPT, false, office.by(LAN));
        assertThat(why(desk.ticket(ID, VNPT, "1", office.by(LAN)))).contains("nghe máy");
        desk.answered(ID, VNPT, false, office.by(LAN));
        assertThat(why(desk.promised(ID, VNPT, "7h", office.by(LAN)))).contains("7h00", "đã qua rồi", "mai 8h");
        assertThat(why(desk.promised(ID, VNPT, "8h 20/03", office.by(LAN)))).contains("xa quá 30 ngày");
        assertThat(why(desk.promised(ID, VNPT, "khi nào rảnh", office.by(LAN)))).contains("chưa hiểu giờ hẹn");
        assertThat(office.help().deeds()).hasSize(2);
        desk.promised(ID, VNPT, "9h", office.by(LAN));
        assertThat(why(desk.promised(ID, VNPT, "9:00", office.by(LAN)))).contains("đã ghi là 9h00");
        desk.ticket(ID, VNPT, "12", office.by(LAN));
        assertThat(why(desk.ticket(ID, VNPT, "12", office.by(MINH)))).contains("đã có rồi");
        desk.done(ID, VNPT, office.by(LAN));
        assertThat(why(desk.done(ID, VNPT, office.by(MINH)))).contains("xong việc rồi");
    }

    @Test
    void nothing_is_written_down_for_a_closed_incident() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        office.fixed();
        assertThat(desk.ticket(ID, VNPT, "12", office.by(LAN)).help())
                .as("not closed yet")
                .isPresent();
        office.incidents.carryOut(ID, "ok", new IncidentCommand.Solved(party(HOA), ""));
        assertThat(office.incident().open()).isFalse();
        assertThat(why(desk.silent(ID, VIETTEL, false, office.by(LAN)))).contains("SC-1", "đã đóng", "mở lại");
        assertThat(office.help().deeds()).hasSize(2);
    }

    @Test
    void informing_the_provincial_centre_is_kept_with_who_when_and_by_which_way() {
        assertThat(desk.informDue(office.incident(), office.help())).contains(at("2026-11-23T08:30"));
        assertThat(centre()).isEqualTo("chưa gọi");
        desk.informed(ID, "zalo", office.by(LAN));
        assertThat(centre()).isEqualTo("đã báo bằng Zalo 8h00 (đ/c Chị Lan)");
        assertThat(desk.informDue(office.incident(), office.help())).isEmpty();
        assertThat(office.facts(Kind.OUTSIDE_INFORMED))
                .containsExactly("Báo Trung tâm Phục vụ hành chính công tỉnh bằng Zalo");
        assertThat(why(desk.informed(ID, "zalo", office.by(MINH)))).contains("Chị Lan", "bằng Zalo", "8h00");
        assertThat(desk.informed(ID, "letter", office.by(MINH)).help()).isPresent();
        assertThat(office.help().informed()).extracting(Deed::words).containsExactly("zalo", "letter");
        assertThat(new OutsideTexts(office.incident(), office.help(), CONTENT, office.now).informed())
                .containsExactly(
                        "Đã báo Trung tâm Phục vụ hành chính công tỉnh bằng Zalo 8h00 (đ/c Chị Lan).",
                        "Đã báo Trung tâm Phục vụ hành chính công tỉnh bằng văn bản 8h00 (đ/c Anh Minh).");
    }

    private String centre() {
        return new OutsideTexts(office.incident(), office.help(), CONTENT, office.now).state(CENTRE);
    }

    @Test
    void whoever_talks_to_the_provincial_centre_on_the_phone_has_informed_it() {
        desk.silent(ID, CENTRE, false, office.by(LAN));
        assertThat(office.help().informed()).isEmpty();
        desk.answered(ID, CENTRE, false, office.by(LAN));
        assertThat(office.help().informed()).extracting(Deed::words).containsExactly("phone");
        assertThat(office.facts(Kind.OUTSIDE_INFORMED)).hasSize(1);
        assertThat(office.facts(Kind.OUTSIDE_CALLED)).hasSize(2);
    }

    @Test
    void a_printer_need_not_be_told_and_software_soon() {
        IncidentId printer = new IncidentId("printer");
        IncidentId software = new IncidentId("software");
        office.broken(printer, PlaybookId.PRINTER).broken(software, PlaybookId.SOFTWARE);
        assertThat(desk.informDue(
                        office.incidents.find(printer).orElseThrow(),
                        desk.help(printer).orElseThrow()))
                .isEmpty();
        assertThat(desk.informDue(
                        office.incidents.find(software).orElseThrow(),
                        desk.help(software).orElseThrow()))
                .contains(at("2026-11-23T08:15"));
    }

    @Test
    void the_letter_that_was_sent_is_kept_with_number_and_date() {
        assertThat(why(desk.letterSent(ID, VNPT, "12/TTPVHCC", LocalDate.of(2026, 11, 23), office.by(LAN))))
                .contains("Chưa ai ghi là đã gọi");
        desk.answered(ID, VNPT, false, office.by(LAN));
        assertThat(why(desk.letterSent(ID, VNPT, "../etc passwd", LocalDate.of(2026, 11, 23), office.by(LAN))))
                .isNotEmpty();
        assertThat(why(desk.letterSent(ID, VNPT, "12/TTPVHCC", LocalDate.of(2026, 11, 24), office.by(LAN))))
                .contains("Ngày của công văn");
        assertThat(why(desk.letterSent(ID, VNPT, "12/TTPVHCC", LocalDate.of(2026, 11, 22), office.by(LAN))))
                .contains("Ngày của công văn");
        desk.letterSent(ID, VNPT, "12/TTPVHCC", LocalDate.of(2026, 11, 23), office.by(LAN));
        assertThat(why(desk.letterSent(ID, VNPT, "12/TTPVHCC", LocalDate.of(2026, 11, 23), office.by(MINH))))
                .contains("đã ghi rồi");
        assertThat(office.facts(Kind.OUTSIDE_LETTER))
                .containsExactly("Gửi công văn số 12/TTPVHCC ngày 23/11/2026 tới VNPT – báo hỏng Internet");
    }

    @Test
    void no_letter_is_written_down_for_what_was_put_away() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        office.fixed();
        office.incidents.carryOut(ID, "ok", new IncidentCommand.Solved(party(HOA), ""));
        office.incidents.carryOut(ID, "away", new IncidentCommand.Archive(party(MINH)));
        assertThat(office.incident().archived()).isTrue();
        assertThat(why(desk.letterSent(ID, VNPT, "12/TTPVHCC", LocalDate.of(2026, 11, 23), office.by(LAN))))
                .contains("SC-1 đã lưu hồ sơ");
        assertThat(office.facts(Kind.OUTSIDE_LETTER)).isEmpty();
    }

    @Test
    void what_to_say_is_filled_in_from_the_incident() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.ticket(ID, VNPT, "VN-7", office.by(LAN));
        List<String> say = new OutsideTexts(office.incident(), office.help(), CONTENT, office.now)
                .say(CONTENT.commune().contact(VNPT).orElseThrow());
        assertThat(say)
                .containsExactly(
                        "Tôi gọi từ Trung tâm Phục vụ hành chính công xã Đồng Phúc.",
                        "Mã thuê bao Internet: chưa điền, xem trên hợp đồng hoặc hóa đơn.",
                        "Mất mạng Internet, từ 8h00.",
                        "Biểu hiện: “mất mạng, đèn đỏ”.",
                        "Đèn modem: LOS đỏ, PON không xanh.",
                        "Chúng tôi đã thử: Khởi động lại thiết bị mạng; chưa được.",
                        "Số phiếu lần trước: VN-7.");
    }

    @Test
    void what_the_reporter_wrote_when_asked_for_the_symptoms_is_read_out_too() {
        office.incidents.carryOut(ID, "more", new IncidentCommand.Note(party(HOA), "cả hai tầng đều mất"));
        assertThat(new OutsideTexts(office.incident(), office.help(), CONTENT, office.now)
                        .say(CONTENT.commune().contact(VNPT).orElseThrow()))
                .contains("Biểu hiện: “mất mạng, đèn đỏ”; “cả hai tầng đều mất”.");
    }

    @Test
    void a_wish_to_the_desk_is_no_symptom() {
        office.incidents.carryOut(ID, "w1", new IncidentCommand.Note(party(HOA), "bật nhận hồ sơ giấy đi em"));
        office.incidents.carryOut(ID, "w2", new IncidentCommand.Note(party(HOA), "bao giờ có mạng?"));
        office.incidents.carryOut(ID, "w3", new IncidentCommand.Note(party(HOA), "đèn los đỏ, xem giúp chị với"));
        assertThat(new OutsideTexts(office.incident(), office.help(), CONTENT, office.now)
                        .say(CONTENT.commune().contact(VNPT).orElseThrow()))
                .contains("Biểu hiện: “mất mạng, đèn đỏ”; “đèn los đỏ, xem giúp chị với”.");
    }
}
