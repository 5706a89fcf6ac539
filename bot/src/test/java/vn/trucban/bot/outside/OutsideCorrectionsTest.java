package vn.trucban.bot.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;
import static vn.trucban.bot.incident.SomeParties.party;
import static vn.trucban.bot.outside.OutsideOffice.CENTRE;
import static vn.trucban.bot.outside.OutsideOffice.ID;
import static vn.trucban.bot.outside.OutsideOffice.LAN;
import static vn.trucban.bot.outside.OutsideOffice.MINH;
import static vn.trucban.bot.outside.OutsideOffice.VIETTEL;
import static vn.trucban.bot.outside.OutsideOffice.VNPT;
import static vn.trucban.bot.outside.OutsideOffice.why;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.filing.FilingDesk;
import vn.trucban.bot.filing.InMemoryFilingStore;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.outside.OutsideAnswer.Remedy;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.outside.OutsidePlan;

/** A wrong ticket, call or "done" is taken out of everything that counts, and stays in the register with what was wrong about it. */
class OutsideCorrectionsTest {
    private final OutsideOffice office = new OutsideOffice().internetFails();
    private final OutsideDesk desk = office.desk;

    private OutsideAnswer wrong(int place) {
        return desk.wrong(ID, place, office.by(LAN));
    }

    private String letter() throws IOException {
        try (XWPFDocument letter =
                new XWPFDocument(new ByteArrayInputStream(desk.letter(ID, VNPT).orElseThrow()))) {
            return letter.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
        }
    }

    private List<String> say() {
        return new OutsideTexts(office.incident(), office.help(), OutsideOffice.CONTENT, office.now)
                .say(OutsideOffice.CONTENT.commune().contact(VNPT).orElseThrow());
    }

    @Test
    void a_ticket_without_a_digit_is_asked_about_and_kept_once_somebody_is_sure() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        OutsideAnswer asked = desk.ticket(ID, VNPT, "  mạng có   lại rồi ", office.by(LAN));
        assertThat(why(asked)).contains("“mạng có lại rồi” không có chữ số nào", "đây có phải số phiếu không");
        assertThat(asked.refusal().orElseThrow().remedy()).isEqualTo(Remedy.CONFIRM);
        assertThat(office.help().deeds()).hasSize(1);
        assertThat(desk.sureTicket(ID, VNPT, "HNI-AB", office.by(LAN)).help()).isPresent();
        assertThat(office.help().matter(VNPT).orElseThrow().ticket()).contains("HNI-AB");
        assertThat(why(desk.sureTicket(ID, VNPT, " ", office.by(LAN)))).contains("từ 1 đến 40 ký tự");
    }

    @Test
    void a_wrong_ticket_is_in_no_letter_and_read_to_nobody_but_stays_in_the_register() throws IOException {
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.ticket(ID, VNPT, "0912 345", office.by(LAN));
        assertThat(say()).anyMatch(line -> line.contains("0912 345"));
        office.time("2026-11-23T08:05");
        assertThat(wrong(2).help()).isPresent();
        assertThat(letter()).contains("Gọi điện, có người nghe máy").doesNotContain("0912 345", "Ghi nhầm");
        assertThat(say()).noneMatch(line -> line.contains("0912 345"));
        assertThat(office.facts(Kind.OUTSIDE_TICKET)).hasSize(1);
        assertThat(office.facts(Kind.OUTSIDE_CORRECTED))
                .containsExactly("Ghi nhầm, không tính mục “VNPT – báo hỏng Internet cho số phiếu 0912 345”"
                        + " ghi lúc 8h00 ngày 23/11/2026");
        assertThat(office.register.of(ID.value()))
                .extracting(entry -> entry.fact().kind())
                .contains("OUTSIDE_TICKET", "OUTSIDE_CORRECTED");
        desk.ticket(ID, VNPT, "VN-7", office.by(LAN));
        assertThat(letter()).contains("Được cấp số phiếu VN-7");
    }

    @Test
    void the_report_to_those_above_has_neither_the_mistake_nor_its_correction() throws IOException {
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.ticket(ID, VNPT, "0912 345", office.by(LAN));
        office.time("2026-11-23T08:05");
        desk.ticket(ID, VNPT, "VN-7", office.by(LAN));
        wrong(2);
        FilingDesk filings = new FilingDesk(
                office.incidentStore,
                new InMemoryFilingStore(),
                new Telling(OutsideOffice::staff, office.told::add),
                () -> OutsideOffice.CONTENT,
                office.clock);
        filings.begin(1);
        try (XWPFDocument report =
                new XWPFDocument(new ByteArrayInputStream(filings.letter(1).orElseThrow()))) {
            String text =
                    report.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
            assertThat(text).contains("có người nghe máy", "cho số phiếu VN-7").doesNotContain("0912 345", "Ghi nhầm");
        }
    }

    @Test
    void a_call_goes_only_after_what_was_said_on_it() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.ticket(ID, VNPT, "VN-7", office.by(LAN));
        assertThat(why(wrong(1))).contains("Còn số phiếu, giờ hẹn", "VNPT");
        assertThat(office.help().deeds()).hasSize(2);
        assertThat(wrong(2).help()).isPresent();
        assertThat(wrong(1).help()).isPresent();
        assertThat(office.help().matters()).isEmpty();
        assertThat(office.help().calls()).isEmpty();
        assertThat(office.store.calledBetween(at("2026-11-23T00:00"), at("2026-11-24T00:00")))
                .as("providers' figures")
                .isEmpty();
        assertThat(desk.letter(ID, VNPT)).isEmpty();
    }

    @Test
    void one_of_two_calls_may_go_while_the_other_bears_the_ticket() {
        desk.silent(ID, VNPT, false, office.by(LAN));
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.ticket(ID, VNPT, "VN-7", office.by(LAN));
        assertThat(wrong(1).help()).isPresent();
        assertThat(office.help().matter(VNPT).orElseThrow().calls()).hasSize(1);
        assertThat(why(wrong(2))).contains("Còn số phiếu");
    }

    @Test
    void who_is_not_done_after_all_is_waited_for_again_and_whoever_waits_hears_so() {
        OutsidePlan plan = OutsideOffice.CONTENT.outside();
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.promised(ID, VNPT, "9h", office.by(LAN));
        desk.done(ID, VNPT, office.by(LAN));
        assertThat(office.help().matter(VNPT).orElseThrow().expected(plan)).isEmpty();
        assertThat(wrong(3).help()).isPresent();
        assertThat(office.help().matter(VNPT).orElseThrow().expected(plan)).contains(at("2026-11-23T09:00"));
        office.time("2026-11-23T09:00");
        desk.round();
        assertThat(office.toldSince()).anyMatch(told -> told.contains("Họ đã tới chưa ạ?"));
    }

    @Test
    void that_the_provincial_centre_was_informed_goes_with_the_call_that_was_none() {
        desk.answered(ID, CENTRE, false, office.by(LAN));
        assertThat(desk.informDue(office.incident(), office.help())).isEmpty();
        assertThat(wrong(1).help()).isPresent();
        assertThat(office.help().informed()).isEmpty();
        assertThat(desk.informDue(office.incident(), office.help())).isPresent();
        desk.informed(ID, "zalo", office.by(LAN));
        assertThat(wrong(4).help()).isPresent();
        assertThat(desk.informDue(office.incident(), office.help())).isPresent();
        assertThat(desk.informed(ID, "zalo", office.by(MINH)).help())
                .as("may be said again")
                .isPresent();
    }

    /** A letter cannot be taken back; that it rests on a call that was none must not keep the call in the figures. */
    @Test
    void a_call_that_was_none_goes_although_a_letter_was_sent_and_the_letter_stays_in_the_register() {
        desk.silent(ID, VNPT, false, office.by(LAN));
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(desk.letterSent(ID, VNPT, "12/TTPVHCC", day, office.by(LAN)).help())
                .isPresent();
        assertThat(wrong(1).help()).isPresent();
        assertThat(office.help().matters()).isEmpty();
        assertThat(office.help().calls()).isEmpty();
        assertThat(desk.letter(ID, VNPT)).isEmpty();
        assertThat(why(desk.letterSent(ID, VNPT, "13/TTPVHCC", day, office.by(LAN))))
                .contains("Chưa ai ghi là đã gọi");
        assertThat(office.facts(Kind.OUTSIDE_LETTER)).hasSize(1);
        desk.round();
        new OutsideTexts(office.incident(), office.help(), OutsideOffice.CONTENT, office.now).story();
        desk.answered(ID, VNPT, false, office.by(LAN));
        assertThat(office.help().matter(VNPT).orElseThrow().letter()).isPresent();
    }

    @Test
    void the_same_is_put_right_once_and_what_is_none_is_refused() {
        desk.silent(ID, VNPT, false, office.by(LAN));
        By tap = office.by(LAN);
        assertThat(desk.wrong(ID, 1, tap).help()).isPresent();
        assertThat(desk.wrong(ID, 1, tap).help()).isPresent();
        assertThat(office.facts(Kind.OUTSIDE_CORRECTED)).hasSize(1);
        assertThat(why(desk.wrong(ID, 1, office.by(MINH)))).contains("đã đính chính là ghi nhầm rồi");
        for (int place : new int[] {-1, 0, 2, 99}) {
            assertThat(why(wrong(place))).as("%s", place).contains("Không thấy mục này");
        }
        desk.silent(ID, VIETTEL, false, office.by(LAN));
        desk.letterSent(ID, VIETTEL, "12/TTPVHCC", LocalDate.of(2026, 11, 23), office.by(LAN));
        assertThat(why(wrong(4))).contains("Không thấy mục này");
    }

    @Test
    void also_of_what_is_closed_as_its_letter_may_follow_but_not_of_what_was_put_away() {
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.ticket(ID, VNPT, "1", office.by(LAN));
        office.fixed();
        office.incidents.carryOut(ID, "ok", new IncidentCommand.Solved(party(OutsideOffice.HOA), ""));
        assertThat(office.incident().open()).isFalse();
        assertThat(wrong(2).help()).isPresent();
        assertThat(office.facts(Kind.OUTSIDE_CORRECTED)).hasSize(1);
    }
}
