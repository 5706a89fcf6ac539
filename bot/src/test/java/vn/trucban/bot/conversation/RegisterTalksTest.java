package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.incident.SomeParties.party;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.register.Added;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;

/** The register in chat: found by words, added to late and corrected, by buttons alone. */
class RegisterTalksTest {
    private final Office office = new Office();
    private final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);

    /** SC-1, closed. */
    private void aJammedPrinter() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        technician.presses("Nhận việc").presses("Đã xử lý xong").writes("Thay trục kéo giấy");
    }

    private List<RegisterEntry> entries() {
        return office.register().of(office.onlyIncident().id().value());
    }

    private RegisterEntry last() {
        return office.register().recent(1).get(0);
    }

    @Test
    void aClosedIncidentIsFoundByWordsOfAnyOfItsEntries() {
        aJammedPrinter();
        technician
                .writes("/suco truc keo giay hoa")
                .sees("Tìm “truc keo giay hoa”")
                .sees("SC-1")
                .presses("Xem SC-1");
        technician.sees("Thay trục kéo giấy").isOffered("Xem trong sổ");
        technician.writes("/suco máy chiếu").sees("Không thấy sự cố nào có “máy chiếu”");
        technician.writes("/suco sc-1").sees("SC-1 ·");
    }

    @Test
    void whatLastsForDaysIsToldInDaysAndWithDates() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        technician.presses("Nhận việc");
        office.moves(Duration.ofDays(36).plusHours(5).plusMinutes(5));
        technician.presses("Đã xử lý xong").writes("Thay trục kéo giấy").hasSeen("36 ngày 5 giờ");
        technician.writes("/suco SC-1").presses("Xem SC-1");
        technician.sees("ngày 23/11/2026 ").sees("ngày 29/12/2026 ");
    }

    @Test
    void whatHasTheVeryWordsComesFirst() {
        aJammedPrinter();
        Phone other = office.person("other", "Anh Bình", Role.OFFICER);
        other.writes("mất điện cả trụ sở rồi");
        technician.writes("/suco SC-2").presses("Xem SC-2").presses("Xem trong sổ");
        technician.presses("Ghi việc đã xảy ra").writes("7h30 bàn đăng ký kết hôn chưa có giấy");
        String found = technician.writes("/suco kẹt giấy").last();
        assertThat(found.indexOf("SC-1 ·")).isPositive().isLessThan(found.indexOf("SC-2 ·"));
        String loosely = technician.writes("/suco ket giay").last();
        assertThat(loosely.indexOf("SC-1 ·")).isPositive().isLessThan(loosely.indexOf("SC-2 ·"));
    }

    @Test
    void whatIsReportedComesBeforeWhatTheBotSaysAndBeforeTheSameWordsApart() {
        aJammedPrinter();
        for (int i = 2; i < 10; i++) {
            IncidentId id = new IncidentId("other" + i);
            office.incidents()
                    .report(
                            id,
                            "r" + i,
                            new IncidentCommand.Report(
                                    party("binh", "Anh Bình"), PlaybookId.OTHER, "bàn ghế phòng chờ gãy"));
            office.register()
                    .record(new RegisterFact(
                            "by-desk/" + i,
                            id.value(),
                            i,
                            "other",
                            "NOTED",
                            office.clock().instant(),
                            "Trực Ban",
                            "Cảm ơn anh/chị. Nhắn như “máy in kẹt giấy”, “mất mạng cả phòng”."));
        }
        office.register()
                .record(new RegisterFact(
                        "by-person/1",
                        office.incidents().numbered(9).orElseThrow().id().value(),
                        9,
                        "other",
                        "NOTED",
                        office.clock().instant(),
                        "Anh Bình",
                        "kẹt cửa, giấy tờ ướt"));
        String found = technician.writes("/suco kẹt giấy").last();
        assertThat(found.lines().skip(1).limit(2))
                .satisfiesExactly(first -> assertThat(first).contains("SC-1 ·"), second -> assertThat(second)
                        .contains("SC-9 ·"));
        technician.presses("Tìm tiếp").sees("SC-2 ·");
    }

    @Test
    void nobodyHasToTypeACommand() {
        aJammedPrinter();
        officer.writes("menu").presses("Sự cố đang mở").isOffered("Tìm trong sổ");
        officer.presses("Tìm trong sổ").sees("Anh/chị tìm gì").writes("1").sees("Không thấy");
        officer.presses("Tìm trong sổ").writes("kẹt").sees("SC-1 ·");
    }

    @Test
    void whatIsWrittenAfterASearchIsAReportAgain() {
        aJammedPrinter();
        officer.writes("/suco kẹt").sees("SC-1").writes("mất điện cả phòng rồi").presses("Báo sự cố");
        assertThat(office.incidents().recent(5)).hasSize(2);
    }

    @Test
    void aSearchKeepsThePlaceOfWhoeverIsBeingGuided() {
        officer.writes("máy in kẹt giấy rồi").presses("Đã rút điện");
        officer.writes("/suco kẹt").sees("SC-1");
        officer.presses("Thấy giấy kẹt").isOffered("Chưa được");
    }

    @Test
    void olderOnesAreFoundPageByPage() {
        for (int i = 1; i <= 8; i++) {
            officer.writes("/baocao máy in kẹt giấy lần " + i);
            if (i > 1) {
                officer.presses("Không, việc khác");
            }
        }
        technician.writes("/suco kẹt giấy").sees("SC-8 ·").sees("SC-3 ·").hasNotSeen("SC-2 ·");
        technician.presses("Tìm tiếp").sees("SC-2 ·").sees("SC-1 ·");
    }

    @Test
    void somethingIsEnteredLateWithBothTimes() {
        aJammedPrinter();
        officer.writes("/suco SC-1").presses("Xem SC-1").presses("Xem trong sổ").sees("Mục 1 (trang 1)");
        officer.presses("Ghi việc đã xảy ra").sees("Viết giờ trước");
        officer.writes("7h30 hôm qua máy đã kêu to")
                .sees("Đã ghi vào sổ: mục " + office.register().end());
        assertThat(last().fact().is(Added.LATE_ENTRY)).isTrue();
        assertThat(last().fact().at()).isEqualTo(Instant.parse("2026-11-22T00:30:00Z"));
        assertThat(last().enteredAt()).isEqualTo(office.now());
        assertThat(last().fact().text()).isEqualTo("máy đã kêu to");
        assertThat(last().fact().number()).isEqualTo(1);
        officer.presses("Xem trong sổ").sees("Ghi sau · ghi lúc").sees("Chị Hoa: máy đã kêu to");
        officer.writes("/suco kêu to").sees("SC-1 ·");
        assertThat(office.register().firstBroken()).isEmpty();
    }

    @Test
    void aTimeThatIsMissingOrToComeIsSaidAndNothingIsEntered() {
        aJammedPrinter();
        long end = office.register().end();
        officer.writes("/suco SC-1").presses("Xem SC-1").presses("Xem trong sổ").presses("Ghi việc đã xảy ra");
        officer.writes("máy đã kêu to").sees("Chưa rõ việc xảy ra lúc nào");
        officer.writes("8h hôm nay").sees("Chưa có nội dung");
        officer.writes("23h hôm nay máy đã kêu to").sees("Giờ này chưa tới");
        officer.writes("25h máy đã kêu to").sees("Chưa rõ việc xảy ra lúc nào");
        officer.writes("7h30 3/1/2025 máy đã kêu to").sees("quá một năm");
        assertThat(office.register().end()).isEqualTo(end);
        officer.writes("7h31 máy đã kêu to").sees("Đã ghi vào sổ");
        assertThat(office.register().end()).isEqualTo(end + 1);
    }

    @Test
    void earlierEntriesAreReadAndCorrectedPageByPage() {
        officer.writes("máy in kẹt giấy rồi").presses("Cần hỗ trợ");
        technician.presses("Nhận việc");
        officer.presses("Ghi thêm").writes("khay 2");
        technician.writes("/suco sc-1").presses("Xem SC-1");
        String register = technician.payload("Xem trong sổ");
        officer.writes(register);
        for (int i = 1; i <= 20; i++) {
            officer.writes(register).presses("Ghi việc đã xảy ra").writes("8h05 thử lần " + i + " rồi");
        }
        int all = entries().size();
        RegisterEntry first = entries().get(0);
        officer.presses("Xem trong sổ").sees("thử lần 20 rồi").sees("(và " + (all - 8) + " mục trước đó)");
        officer.presses("Xem mục trước").sees("thử lần 12 rồi").isOffered("Xem mục mới nhất");
        for (int i = 8; i < all - 8; i += 8) {
            officer.presses("Xem mục trước");
        }
        officer.sees("máy in kẹt giấy rồi").hasSeen("thử lần 1 rồi");
        officer.presses("Đính chính")
                .presses("Mục " + first.seq())
                .sees("mục " + first.seq())
                .writes("kẹt giấy ở khay 2");
        assertThat(last().fact().about()).contains(first.seq());
        officer.presses("Xem trong sổ").presses("Đính chính").presses("Xem mục trước");
        officer.isOffered("Mục " + entries().get(all - 10).seq());
        officer.presses("Xem mục mới nhất").sees("kẹt giấy ở khay 2");
    }

    @Test
    void anEntryIsCorrectedByOneThatPointsAtIt() {
        aJammedPrinter();
        officer.writes("/suco SC-1").presses("Xem SC-1").presses("Xem trong sổ").presses("Đính chính");
        officer.sees("Đính chính mục nào?").presses("Mục 1").writes("máy in số 2, không phải số 1");
        officer.sees("Đã ghi vào sổ: mục");
        assertThat(last().fact().about()).contains(1L);
        assertThat(entries().get(0).fact().text()).contains("kẹt giấy rồi");
        officer.presses("Xem trong sổ").sees("Đính chính mục 1");
    }

    @Test
    void anEventDeliveredTwiceEntersOnce() {
        aJammedPrinter();
        officer.writes("/suco SC-1").presses("Xem SC-1").presses("Xem trong sổ").presses("Ghi việc đã xảy ra");
        officer.repeats("late-1", new Inbound.Event.Text("7h máy đã kêu to"));
        officer.repeats("late-1", new Inbound.Event.Text("7h máy đã kêu to"));
        office.moves(Duration.ofMinutes(1));
        assertThat(entries())
                .filteredOn(entry -> entry.fact().is(Added.LATE_ENTRY))
                .hasSize(1);
    }

    @Test
    void cancellingEntersNothing() {
        aJammedPrinter();
        long end = office.register().end();
        officer.writes("/suco SC-1").presses("Xem SC-1").presses("Xem trong sổ").presses("Ghi việc đã xảy ra");
        officer.writes("thôi");
        assertThat(office.register().end()).isEqualTo(end);
    }

    @Test
    void residentsSeeNothingOfIt() {
        aJammedPrinter();
        Phone resident = office.stranger("resident");
        resident.writes("/suco kẹt giấy").hasNotSeen("SC-1");
        resident.writes("#en.inc1.").hasNotSeen("kẹt giấy").writes("#fi..").hasNotSeen("Anh/chị tìm gì");
    }
}
