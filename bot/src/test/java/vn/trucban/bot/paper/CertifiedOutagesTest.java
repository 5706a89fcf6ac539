package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.verification.VerdictText.Tone;
import vn.trucban.content.playbook.PlaybookId;

/** What the centre certifies of an outage, under a number that anybody can check. */
class CertifiedOutagesTest extends PaperOffice {
    /** A printer that stood still has stopped nobody's complaint. */
    @Test
    void a_certificate_names_what_the_trouble_stopped_or_sent_to_paper_and_nothing_else() {
        IncidentId printer = new IncidentId("inc2");
        incidents.report(printer, "r2", new IncidentCommand.Report(HOA, PlaybookId.PRINTER, "máy in kẹt giấy"));
        incidents.carryOut(printer, "solved", new IncidentCommand.Solved(HOA, ""));
        over();
        assertThat(done(desk.certify(printer, BY)).procedures()).isEmpty();
        assertThat(done(desk.certify(ID, BY)).procedures()).containsExactly("Chứng thực bản sao từ bản chính");
        incidents.carryOut(printer, "again", new IncidentCommand.Reopen(HOA, "lại kẹt"));
        done(desk.switchOn(printer, Set.of("khai-sinh"), "", BY));
        later(Duration.ofMinutes(5));
        incidents.carryOut(printer, "solved2", new IncidentCommand.Solved(HOA, ""));
        assertThat(done(desk.certify(printer, BY)).procedures()).containsExactly("Đăng ký khai sinh");
    }

    /** What she issued is hers, also where the register hears of it only when somebody else asks for the same. */
    @Test
    void after_a_crash_the_register_names_who_issued_it_and_not_who_asked_next() {
        over();
        Instant issued = now;
        PaperRules rules = new PaperRules(incident(), CONTENT, now);
        PaperCode code = new PaperCode(PaperCode.Kind.CERTIFICATE, 2026, 1);
        store.insert(rules.certificate(code, Set.of("khai-sinh"), List.of(), Actor.of(LAN)));
        later(Duration.ofHours(1));
        assertThat(why(desk.certify(ID, BY))).contains("đã có giấy xác nhận");
        assertThat(incident().events(IncidentEvent.Kind.CERTIFIED))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.who()).isEqualTo("Chị Lan");
                    assertThat(fact.at()).isEqualTo(issued);
                });
    }

    /** The documents could not be opened; that says nothing of the one-stop software. */
    @Test
    void a_certificate_names_the_system_that_was_reported_and_others_only_where_somebody_ticks_them() {
        IncidentId documents = software("docs", PlaybookId.SOFTWARE, "ioffice không vào được");
        assertThat(done(desk.certify(documents, BY)).systems()).containsExactly("Phần mềm quản lý văn bản");
        assertThat(desk.systems(documents).get(0))
                .isEqualTo(new PaperDesk.AffectedSystem("Phần mềm quản lý văn bản", true));
        IncidentId births = software("births", PlaybookId.SOFTWARE, "phần mềm hộ tịch lỗi");
        assertThat(done(desk.certify(births, BY)).systems()).containsExactly("Phần mềm hộ tịch");
        IncidentId locked = software("locked", PlaybookId.ACCOUNT, "tài khoản của tôi bị khóa");
        assertThat(why(desk.certify(locked, BY))).contains("ít nhất một");
        IncidentId unnamed = software("unnamed", PlaybookId.SOFTWARE, "phần mềm báo lỗi");
        assertThat(desk.systems(unnamed))
                .filteredOn(PaperDesk.AffectedSystem::likely)
                .hasSize(1);
        assertThat(done(desk.certify(unnamed, Set.of(), Set.of("Cổng Dịch vụ công quốc gia", "Bịa"), BY))
                        .systems())
                .containsExactly("Cổng Dịch vụ công quốc gia");
    }

    private IncidentId software(String name, PlaybookId kind, String words) {
        IncidentId id = new IncidentId(name);
        incidents.report(id, "r-" + name, new IncidentCommand.Report(HOA, kind, words));
        incidents.carryOut(id, "solved", new IncidentCommand.Solved(HOA, ""));
        return id;
    }

    /** Signed and sealed, it would confirm to whoever scans it that nothing stood still. */
    @Test
    void a_certificate_that_names_no_system_and_no_procedure_is_not_issued_and_takes_no_number() {
        over();
        assertThat(why(desk.certify(ID, Set.of(), Set.of(), BY))).contains("Chưa cấp giấy nào");
        assertThat(why(desk.certify(ID, Set.of("bịa"), Set.of("Bịa"), BY))).contains("Chưa cấp giấy nào");
        assertThat(desk.certificates(ID)).isEmpty();
        assertThat(incident().events(IncidentEvent.Kind.CERTIFIED)).isEmpty();
        assertThat(done(desk.certify(ID, BY)).code().number()).isEqualTo(1);
    }

    @Test
    void who_certifies_may_name_other_procedures() {
        over();
        assertThat(done(desk.certify(ID, Set.of("khai-tu"), Set.of(), BY)).procedures())
                .containsExactly("Đăng ký khai tử");
    }

    @Test
    void a_certificate_is_not_good_while_the_trouble_is_back_nor_after_another_end() {
        over();
        OutageCertificate first = done(desk.certify(ID, BY));
        assertThat(desk.verdict(first.code().value()).orElseThrow().tone()).isEqualTo(Tone.GOOD);
        incidents.carryOut(ID, "again", new IncidentCommand.Reopen(HOA, "lại mất điện"));
        assertThat(desk.verdict(first.code().value()).orElseThrow().tone()).isEqualTo(Tone.MIND);
        assertThat(desk.verdict(first.code().value()).orElseThrow().toString()).contains("sự cố lại xảy ra");
        later(Duration.ofHours(1));
        incidents.carryOut(ID, "solved2", new IncidentCommand.Solved(HOA, ""));
        assertThat(desk.verdict(first.code().value()).orElseThrow().tone()).isEqualTo(Tone.MIND);
        OutageCertificate second = done(desk.certify(ID, BY));
        assertThat(desk.verdict(second.code().value()).orElseThrow().tone()).isEqualTo(Tone.GOOD);
        assertThat(desk.verdict(first.code().value()).orElseThrow().toString()).contains("đã được thay");
    }

    @Test
    void what_was_no_outage_is_not_certified_and_its_paper_no_longer_good() {
        over();
        OutageCertificate certificate = done(desk.certify(ID, BY));
        incidents.carryOut(ID, "none", new IncidentCommand.FalseAlarm(HOA, "gõ nhầm"));
        assertThat(incident().falseAlarm()).isTrue();
        assertThat(desk.verdict(certificate.code().value()).orElseThrow().toString())
                .contains("báo nhầm");
        assertThat(desk.certified(ID)).isEmpty();
        assertThat(why(desk.certify(ID, BY))).contains("báo nhầm");
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
        assertThat(why(desk.certify(ID, Set.of("khai-tu"), Set.of(), BY)))
                .contains("đã có giấy xác nhận " + certificate.code(), "không ghi gì");
        assertThat(desk.certificates(ID)).containsExactly(certificate);
        assertThat(desk.certificate(certificate.code())).contains(certificate);
        assertThat(incident().events(IncidentEvent.Kind.CERTIFIED)).hasSize(1);
    }

    /** On most receipts an appointment is a day. */
    @Test
    void an_appointment_without_an_hour_is_until_the_end_of_its_day_and_the_new_one_is_a_day_too() {
        later(Duration.ofHours(24));
        over();
        OutageCertificate certificate = done(desk.certify(ID, BY));
        for (String typed : List.of("30/11/2026", "30/11", "ngày 30/11", " 30-11-2026 ")) {
            PaperDesk.Slipped slipped = done(desk.slipped(certificate, "H19.33-261123-0001", typed));
            assertThat(slipped.wholeDay()).as(typed).isTrue();
            assertThat(slipped.old()).as(typed).isEqualTo(Instant.parse("2026-11-30T16:59:00Z"));
            // one day of office time: until the end of Tuesday
            assertThat(slipped.later()).as(typed).isEqualTo(Instant.parse("2026-12-01T10:00:00Z"));
        }
        assertThat(done(desk.slipped(certificate, "H19.33-261123-0001", "17h00 30/11"))
                        .wholeDay())
                .isFalse();
        assertThat(why(desk.slipped(certificate, "H19.33-261123-0001", "31/02/2026")))
                .contains("ngày hẹn trả cũ");
        assertThat(why(desk.slipped(certificate, "H19.33-261123-0001", "20/11/2026")))
                .contains("trước lúc bắt đầu");
    }

    /** Nobody's dossier is held up by an hour at which it was not there yet. */
    @Test
    void what_was_received_during_the_outage_is_put_off_by_what_came_after_and_what_was_received_later_not_at_all() {
        Instant began = now;
        receiving();
        done(enter(serial(1), "H19.33-261123-0001", "8h25"));
        later(Duration.ofMinutes(30));
        over();
        later(Duration.ofMinutes(30));
        store.save(new PaperReceipt(
                new PaperCode(PaperCode.Kind.RECEIPT, 2026, 2),
                ID,
                "H19.33-261123-0002",
                now.minusSeconds(60),
                now,
                "Chị Lan",
                List.of(),
                1));
        OutageCertificate certificate = done(desk.certify(ID, BY));
        assertThat(certificate.lost()).isEqualTo(Duration.ofMinutes(60));
        PaperDesk.Slipped during = done(desk.slipped(certificate, "H19.33-261123-0001", "17h00 30/11"));
        assertThat(during.since()).isEqualTo(began.plus(Duration.ofMinutes(20)));
        assertThat(during.lost()).isEqualTo(Duration.ofMinutes(40));
        // until 7h30 and 40 minutes of Tuesday
        assertThat(during.later()).isEqualTo(Instant.parse("2026-12-01T01:10:00Z"));
        assertThat(why(desk.slipped(certificate, "H19.33-261123-0002", "17h00 30/11")))
                .contains("được nhận lúc 9h34", "sau khi sự cố đã hết");
        PaperDesk.Slipped before = done(desk.slipped(certificate, "H19.33-261120-0009", "17h00 30/11"));
        assertThat(before.lost()).isEqualTo(certificate.lost());
        assertThat(before.since()).isEqualTo(certificate.from());
    }

    /** From 8h04 to 9h32 it is 88 minutes, whatever the seconds were. */
    @Test
    void the_minutes_on_a_certificate_are_those_between_the_times_on_it() {
        incidents.carryOut(ID, "began", new IncidentCommand.SetTime(HOA, false, now.minusSeconds(9)));
        later(Duration.ofMinutes(87).plusSeconds(50));
        over();
        OutageCertificate certificate = done(desk.certify(ID, BY));
        assertThat(certificate.from()).isEqualTo(incident().beganAt());
        assertThat(certificate.lost()).isEqualTo(Duration.ofMinutes(88));
    }

    @Test
    void a_certificate_names_when_it_really_began_and_one_with_other_times_holds_no_more() {
        later(Duration.ofHours(1));
        over();
        OutageCertificate early = done(desk.certify(ID, BY));
        incidents.carryOut(
                ID,
                "began",
                new IncidentCommand.SetTime(HOA, false, early.from().minus(Duration.ofMinutes(30))));
        OutageCertificate right = done(desk.certify(ID, BY));
        assertThat(right.from()).isEqualTo(early.from().minus(Duration.ofMinutes(30)));
        assertThat(right.code()).isNotEqualTo(early.code());
        assertThat(early.holdsFor(incident())).isFalse();
        assertThat(right.holdsFor(incident())).isTrue();
    }
}
