package vn.trucban.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.paper.Reconciliation.Why;

/** What was received on paper is entered afterwards: dossier codes, hours, receipts. */
class BackEntryTest extends PaperOffice {
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
                "@1 | H19.33-261123-0001 | 7h00 | không nằm trong lúc nhận hồ sơ giấy",
                "@1 | H19.33-261123-0001 | 7h00 23/11 | sớm hơn lúc in phiếu",
                "@1 | H19.33-261123-0001 | 8h20 23/10 | cách xa lúc nhận hồ sơ giấy",
                "@1 | H19.33-261123-0001 | 8h20 29/02 | không phải là giờ",
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

    /** The morning after: nobody writes the day, and nobody may be held to today. */
    @Test
    void an_hour_without_a_day_is_the_one_of_the_intake_however_late_it_is_entered() {
        receiving();
        done(desk.switchOff(ID, BY));
        over();
        later(Duration.ofDays(1));
        assertThat(done(enter(serial(1), "H19.33-261123-0001", "8h20")).happenedAt())
                .isEqualTo(Instant.parse("2026-11-23T01:20:00Z"));
        assertThat(why(enter(serial(2), "H19.33-261123-0002", "8h50"))).contains("ghi thêm ngày", "8h05", "8h35");
        assertThat(why(enter(serial(2), "H19.33-261123-0002", "8h20 24/11"))).contains("cách xa");
        assertThat(why(enter(serial(2), "H19.33-261123-0002", "8h55 23/11")))
                .contains("8h55", "sau lúc thôi nhận hồ sơ giấy", "Vẫn đúng");
        assertThat(done(desk.enter(
                                        ID,
                                        List.of(new Entry(serial(2), "H19.33-261123-0002", "8h55 23/11", false).sure()),
                                        BY)
                                .get(0))
                        .happenedAt())
                .isEqualTo(Instant.parse("2026-11-23T01:55:00Z"));
        assertThat(done(enter(serial(3), "H19.33-261123-0003", "8h45 23/11")).happenedAt())
                .as("stood in line when it ended")
                .isEqualTo(Instant.parse("2026-11-23T01:45:00Z"));
    }

    @Test
    void over_midnight_an_hour_is_of_the_day_on_which_paper_was_received() {
        receiving();
        later(Duration.ofHours(20));
        assertThat(done(enter(serial(1), "H19.33-261123-0001", "16h45")).happenedAt())
                .isEqualTo(Instant.parse("2026-11-23T09:45:00Z"));
        assertThat(done(enter(serial(2), "H19.33-261123-0002", "4h10")).happenedAt())
                .isEqualTo(Instant.parse("2026-11-23T21:10:00Z"));
    }

    @Test
    void an_appointment_lies_ahead_also_where_nobody_wrote_the_year() {
        later(Duration.ofHours(24));
        over();
        OutageCertificate certificate = done(desk.certify(ID, BY));
        assertThat(done(desk.slipped(certificate, "H19.33-261123-0001", "17h00 05/02"))
                        .old())
                .isEqualTo(Instant.parse("2027-02-05T10:00:00Z"));
        assertThat(why(desk.slipped(certificate, "H19.33-261123-0001", "17h00 20/11")))
                .contains("trước lúc bắt đầu");
    }

    /** Nobody knows the pattern of every commune's codes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "H19.33-261123-0001",
                "000.00.19.H55-261123-0001",
                "G22.99.01-2611230000123",
                "2611230000123",
                "261123000123",
                "123456789",
                "H19.33.0311260001",
                "H19.33-031126000123",
            })
    void a_code_that_only_has_many_digits_is_taken(String dossier) {
        receiving();
        assertThat(done(enter(serial(1), dossier, "8h20")).dossier()).isEqualTo(dossier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001089012345",
                "001 089 012 345",
                "0912.345.678",
                "+84912345678",
                "0243 825 3456 7",
                "AN001089012345",
                "H19.33-0912345678",
                "LAN-0912345678",
                "12345",
            })
    void what_looks_like_an_identity_card_or_a_telephone_is_refused_with_a_way_out(String dossier) {
        receiving();
        assertThat(why(enter(serial(1), dossier, "8h20"))).contains("số căn cước", "phần mã cơ quan");
    }

    @Test
    void a_reason_may_name_a_dossier() {
        receiving();
        over();
        done(desk.explain(ID, serial(2), "", "Trùng hồ sơ H19.33-261123-0001 đã nộp", BY));
        assertThat(why(desk.explain(ID, serial(3), "", "H19.33-261123-0001 gọi 0912 345 678", BY)))
                .contains("số điện thoại");
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
        assertThat(desk.reconcile(ID).orElseThrow().dossiers()).isEqualTo(2);
    }

    /** The report, the log and the page speak of two dossiers: so must the register. */
    @Test
    void the_second_paper_with_a_number_is_a_fact_of_its_own_once_whoever_enters_it() {
        receiving();
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        later(Duration.ofSeconds(20));
        Entry second = new Entry(serial(1), "H19.33-261123-0002", "8h25", true);
        done(desk.enter(ID, List.of(second), Actor.of(LAN)).get(0));
        done(desk.enter(ID, List.of(second), Actor.of(LAN)).get(0));
        assertThat(incident().events(IncidentEvent.Kind.PAPER_ENTERED))
                .extracting(IncidentEvent::text)
                .containsExactly(
                        "Nhập bù 1 hồ sơ giấy (" + serial(1) + ")",
                        "Nhập bù tờ trùng số " + serial(1) + ": hồ sơ H19.33-261123-0002, nhận 8h25 ngày 23/11/2026");
        done(desk.strike(ID, serial(1), "H19.33-261123-0002", BY));
        later(Duration.ofSeconds(20));
        done(desk.enter(ID, List.of(second), BY).get(0));
        assertThat(incident().events(IncidentEvent.Kind.PAPER_ENTERED))
                .hasSize(3)
                .last()
                .satisfies(fact -> assertThat(fact.text()).startsWith("Nhập bù tờ trùng số"));
    }

    @Test
    void a_second_paper_whose_fact_was_cut_off_brings_it_when_it_is_entered_again() {
        receiving();
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        PaperReceipt first =
                store.receipt(new PaperCode(PaperCode.Kind.RECEIPT, 2026, 1)).orElseThrow();
        later(Duration.ofSeconds(20));
        store.claim("H19.33-261123-0002", first.code());
        assertThat(store.save(first.doubled(new PaperReceipt.Twin(
                        "H19.33-261123-0002", Instant.parse("2026-11-23T01:25:00Z"), now, BY.name()))))
                .isTrue();
        later(Duration.ofHours(3));
        done(desk.enter(ID, List.of(new Entry(serial(1), "H19.33-261123-0002", "8h25", true)), BY)
                .get(0));
        assertThat(incident().events(IncidentEvent.Kind.PAPER_ENTERED)).hasSize(2);
    }

    @Test
    void an_entry_that_was_cut_off_is_made_once_more_and_brings_its_fact_once() {
        receiving();
        PaperReceipt cutOff = new PaperReceipt(
                new PaperCode(PaperCode.Kind.RECEIPT, 2026, 1),
                ID,
                "H19.33-261123-0001",
                Instant.parse("2026-11-23T01:20:00Z"),
                now,
                BY.name(),
                List.of(),
                1);
        store.claim(cutOff.dossier(), cutOff.code());
        assertThat(store.save(cutOff)).isTrue();
        later(Duration.ofHours(3));

        assertThat(done(enter(serial(1), "H19.33-261123-0001", "8h20"))).isEqualTo(cutOff);
        assertThat(incident().events(IncidentEvent.Kind.PAPER_ENTERED)).hasSize(1);
    }

    /** The fact of the second names what it tells of: that is not the first. */
    @Test
    void an_entry_that_was_cut_off_is_not_told_by_another_one_right_after_it() {
        receiving();
        PaperReceipt cutOff = new PaperReceipt(
                new PaperCode(PaperCode.Kind.RECEIPT, 2026, 1),
                ID,
                "H19.33-261123-0001",
                Instant.parse("2026-11-23T01:20:00Z"),
                now,
                BY.name(),
                List.of(),
                1);
        store.claim(cutOff.dossier(), cutOff.code());
        assertThat(store.save(cutOff)).isTrue();
        later(Duration.ofMinutes(1));
        done(enter(serial(2), "H19.33-261123-0002", "8h25"));
        later(Duration.ofMinutes(1));
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        assertThat(incident().events(IncidentEvent.Kind.PAPER_ENTERED))
                .extracting(IncidentEvent::text)
                .containsExactly(
                        "Nhập bù 1 hồ sơ giấy (" + serial(2) + ")", "Nhập bù 1 hồ sơ giấy (" + serial(1) + ")");
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
    void a_dossier_claimed_by_an_entry_that_was_never_made_is_free() {
        receiving();
        store.claim("H19.33-261123-0001", new PaperCode(PaperCode.Kind.RECEIPT, 2026, 5));
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
    }

    @Test
    void a_wrong_dossier_is_struck_and_both_are_free_again() {
        receiving();
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        later(Duration.ofMinutes(1));
        done(desk.strike(ID, serial(1), "H19.33-261123-0001", BY));
        done(desk.strike(ID, serial(1), "H19.33-261123-0001", BY));
        assertThat(desk.receipt(new PaperCode(PaperCode.Kind.RECEIPT, 2026, 1))).isEmpty();
        assertThat(desk.reconcile(ID).orElseThrow().entered()).isEmpty();
        assertThat(desk.verdict(serial(1)).orElseThrow().head()).contains("chưa được nhập");
        assertThat(why(desk.strike(ID, serial(1), "H19.33-261123-0009", BY))).contains("không có dòng nào");
        assertThat(incident().events(IncidentEvent.Kind.PAPER_AMENDED))
                .extracting(IncidentEvent::text)
                .singleElement()
                .asString()
                .contains(serial(1), "H19.33-261123-0001", "8h20", "Anh Bình");
        later(Duration.ofMinutes(1));
        done(enter(serial(2), "H19.33-261123-0001", "8h20"));
        later(Duration.ofSeconds(9));
        done(enter(serial(1), "H19.33-261123-0002", "8h25"));
        assertThat(incident().events(IncidentEvent.Kind.PAPER_ENTERED)).hasSize(3);
        assertThat(desk.struck(ID)).singleElement().satisfies(receipt -> assertThat(receipt.dossier())
                .isEqualTo("H19.33-261123-0002"));
    }

    @Test
    void what_is_right_takes_the_place_of_what_was_wrong_once_however_often_it_is_sent() {
        receiving();
        done(enter(serial(1), "H19.33-261123-0010", "8h20"));
        done(enter(serial(2), "H19.33-261123-0002", "8h21"));
        later(Duration.ofMinutes(1));
        Entry right = new Entry(serial(2), "H19.33-261123-0010", "8h22", false);
        PaperReceipt amended = done(desk.amend(ID, Optional.empty(), right, BY));
        assertThat(done(desk.amend(ID, Optional.empty(), right, BY))).isEqualTo(amended);
        assertThat(desk.reconcile(ID).orElseThrow().entered()).containsExactly(amended);
        assertThat(desk.struck(ID))
                .extracting(receipt -> receipt.code().number())
                .containsExactly(1, 2);
        assertThat(incident().events(IncidentEvent.Kind.PAPER_AMENDED)).hasSize(1);
        assertThat(done(desk.amend(ID, Optional.empty(), new Entry(serial(2), "H19.33-261123-0010", "8h23", false), BY))
                        .happenedAt())
                .isEqualTo(Instant.parse("2026-11-23T01:23:00Z"));
    }

    @Test
    void what_was_put_right_before_a_crash_brings_its_fact_when_it_is_tried_again() {
        receiving();
        PaperReceipt wrong = done(enter(serial(1), "H19.33-261123-0010", "8h20"));
        later(Duration.ofMinutes(1));
        PaperReceipt cutOff = wrong.amended(new PaperReceipt(
                wrong.code(), ID, "H19.33-261123-0001", wrong.happenedAt(), now, BY.name(), List.of(), 1));
        store.claim(cutOff.dossier(), cutOff.code());
        assertThat(store.save(cutOff)).isTrue();
        later(Duration.ofHours(3));
        Entry right = new Entry(serial(1), "H19.33-261123-0001", "8h20", false);
        done(desk.amend(ID, Optional.empty(), right, BY));
        done(desk.amend(ID, Optional.empty(), right, BY));
        assertThat(incident().events(IncidentEvent.Kind.PAPER_AMENDED))
                .extracting(IncidentEvent::text)
                .singleElement()
                .asString()
                .contains("H19.33-261123-0001", "H19.33-261123-0010");
    }

    @Test
    void nothing_is_put_right_in_a_closed_file_nor_by_guess_among_two_papers() {
        receiving();
        done(enter(serial(1), "H19.33-261123-0001", "8h20"));
        done(desk.enter(ID, List.of(new Entry(serial(1), "H19.33-261123-0002", "8h25", true)), BY)
                .get(0));
        Entry third = new Entry(serial(1), "H19.33-261123-0003", "8h25", false);
        assertThat(why(desk.amend(ID, Optional.empty(), third, BY))).contains("hai tờ trùng số");
        done(desk.strike(ID, serial(1), "H19.33-261123-0001", BY));
        assertThat(desk.reconcile(ID).orElseThrow().entered())
                .extracting(PaperReceipt::dossier)
                .containsExactly("H19.33-261123-0002");
        assertThat(desk.reconcile(ID).orElseThrow().open())
                .extracting(Reconciliation.Line::why)
                .doesNotContain(Why.DOUBLED);
        done(desk.takeBack(serial(2), serial(6)));
        over();
        done(desk.close(ID, "", BY));
        assertThat(why(desk.amend(ID, Optional.empty(), third, BY))).contains("đã khóa");
        assertThat(why(desk.strike(ID, serial(1), "H19.33-261123-0002", BY))).contains("đã khóa");
    }

    /** A line before the first number is not passed over in silence. */
    @Test
    void a_line_without_a_number_before_others_is_one_that_lacks_its_number() {
        List<Entry> read = Entry.read("H19.33-261123-0001 8h15\n" + serial(2) + " H19.33-261123-0002 8h20");
        assertThat(read).extracting(Entry::serial).containsExactly("", serial(2));
        assertThat(Entry.read(serial(2) + " H19.33-261123-0002 23h50").get(0).at())
                .isEqualTo("23h50");
        assertThat(Entry.read("phiếu số " + serial(2) + " H19.33-261123-0002 8h20"))
                .hasSize(1);
    }
}
