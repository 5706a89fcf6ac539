package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.filing.Blank;
import vn.trucban.bot.filing.Filing;
import vn.trucban.bot.staff.Role;
import vn.trucban.notifier.channel.Button;

/** A leader files the report of an outage from the phone, by taps and short answers. */
class FilingTalkTest {
    private final Office office = new Office();
    private final Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);
    private final Phone tuan = office.person("tuan", "Anh Tuấn", Role.LEADER);

    @org.junit.jupiter.api.BeforeEach
    void deedsAreHeard() {
        office.talksWith(office.filings().talk());
    }

    private Filing filing() {
        return office.filings().find(1).orElseThrow();
    }

    private void outage() {
        hoa.writes("mất mạng cả trụ sở");
        office.moves(Duration.ofHours(3));
        office.filings().round();
        office.settle();
    }

    @Test
    void from_the_news_that_it_is_owed_to_the_last_recipient_without_a_command() {
        outage();
        tuan.hasSeen("sự cố này phải báo cáo").presses("Mở báo cáo").sees("Còn phải điền trước khi gửi: Nguyên nhân");
        tuan.presses("Điền chỗ còn trống").sees("nguyên nhân là gì");
        tuan.presses("Bỏ qua câu này").sees("ảnh hưởng tới những quầy");
        tuan.writes("3").sees("đã nhận bao nhiêu hồ sơ");
        tuan.presses("Để sau").sees("Còn phải điền trước khi gửi: Nguyên nhân, Số hồ sơ nhận bằng giấy, Kiến nghị.");
        assertThat(filing().filled(Blank.AFFECTED)).contains("3");
        tuan.presses("Đã gửi UBND xã").sees("Văn bản còn chỗ trống phải điền");
        tuan.presses("Điền chỗ còn trống").sees("nguyên nhân là gì");
        tuan.writes("đứt cáp").sees("đã nhận bao nhiêu hồ sơ");
        tuan.writes("0").sees("kiến nghị gì");
        tuan.writes("không").sees("Các chỗ phải điền đã đủ");
        tuan.presses("Đã gửi UBND xã").sees("Văn bản chưa có số");
        tuan.presses("Ghi số văn bản").sees("số của văn bản là bao nhiêu");
        tuan.writes("5").sees("Số văn bản: 05/BC-TTPVHCC");
        tuan.presses("Đã gửi UBND xã").sees("✅ Ủy ban nhân dân xã Đồng Phúc: đã gửi");
        tuan.presses("Đã gửi Sở Nội vụ").presses("Đã gửi TTPVHCC tỉnh");
        assertThat(filing().done()).isTrue();
    }

    @Test
    void what_is_passed_over_is_not_asked_again_in_this_round_and_what_is_answered_never() {
        outage();
        tuan.presses("Mở báo cáo").presses("Điền chỗ còn trống").sees("nguyên nhân là gì");
        tuan.presses("Bỏ qua câu này").sees("ảnh hưởng tới những quầy");
        tuan.writes("hai quầy").sees("đã nhận bao nhiêu hồ sơ");
        tuan.writes("mười hai").hasSeen("phải là một con số").sees("đã nhận bao nhiêu hồ sơ");
        tuan.writes("12").sees("kiến nghị gì");
        tuan.presses("Bỏ qua câu này").sees("Còn phải điền trước khi gửi: Nguyên nhân, Kiến nghị.");
        assertThat(filing().blanks())
                .containsOnly(
                        java.util.Map.entry(Blank.AFFECTED.id(), "hai quầy"),
                        java.util.Map.entry(Blank.DOSSIERS.id(), "12"));
        tuan.presses("Điền chỗ còn trống").sees("nguyên nhân là gì");
        tuan.writes("đứt cáp").sees("kiến nghị gì");
        tuan.writes("không").sees("Các chỗ phải điền đã đủ");
        assertThat(filing().filled(Blank.MEASURES)).isEmpty();
    }

    @Test
    void what_went_out_is_changed_only_once_it_is_taken_back_and_an_older_paper_has_its_own_day() {
        outage();
        tuan.presses("Mở báo cáo").presses("Điền chỗ còn trống");
        for (String words : List.of("đứt cáp", "3 quầy", "0", "không")) {
            tuan.writes(words);
        }
        tuan.writes("#fw.1.number").writes("5 ngày 31/2").sees("phải là ngày có thật");
        tuan.writes("5 ngày 23/11");
        assertThat(filing().numbered().orElseThrow().date()).isEqualTo(LocalDate.of(2026, 11, 23));
        tuan.writes("#fw.1.number").writes("6, 23-11-2026");
        assertThat(filing().numbered().orElseThrow().number()).isEqualTo("06/BC-TTPVHCC");
        office.moves(Duration.ofDays(1));
        tuan.writes("#fw.1.number").writes("7");
        assertThat(filing().numbered().orElseThrow().date()).as("it stays").isEqualTo(LocalDate.of(2026, 11, 23));
        tuan.writes("#fd.1.commune").sees("Văn bản đã gửi được giữ nguyên");
        Filing out = filing();
        tuan.writes("#fi.1.cause").writes("chuột cắn dây").sees("được giữ nguyên");
        tuan.writes("#fw.1.number").writes("8").sees("được giữ nguyên");
        assertThat(filing()).isEqualTo(out);
        tuan.writes("thôi");
        tuan.writes("#fw.1.unsent-commune").writes("ghi nhầm số");
        tuan.writes("#fw.1.number").writes("8").sees("Số văn bản: 08/BC-TTPVHCC");
    }

    @Test
    void only_what_the_card_names_is_asked_and_what_is_filled_is_left_alone() {
        outage();
        tuan.writes("#fi.1.cause").writes("chập ổ cắm").presses("Để sau");
        tuan.sees("Còn phải điền trước khi gửi: Phạm vi ảnh hưởng, Số hồ sơ nhận bằng giấy, Kiến nghị.");
        tuan.presses("Điền chỗ còn trống").sees("ảnh hưởng tới những quầy");
        String again = tuan.writes("#fl.1.").payload("Điền chỗ còn trống");
        tuan.writes(again).writes("phòng máy chủ").sees("đã nhận bao nhiêu hồ sơ");
        tuan.writes("0").sees("kiến nghị gì").writes("không có").sees("Các chỗ phải điền đã đủ");
        assertThat(filing().filled(Blank.CAUSE)).contains("chập ổ cắm");
        assertThat(filing().filled(Blank.MEASURES)).isEmpty();
        tuan.writes(again).sees("Các chỗ phải điền đã đủ");
    }

    /** It was signed on paper, or it was not: only people know. */
    @Test
    void whoever_marks_as_sent_what_was_overtaken_since_is_asked_first_and_can_have_it_made_anew() {
        outage();
        tuan.presses("Mở báo cáo").presses("Điền chỗ còn trống");
        for (String words : List.of("đứt cáp", "3 quầy", "0", "không")) {
            tuan.writes(words);
        }
        tuan.writes("#fw.1.number").writes("5");
        office.filings().letter(1);
        tuan.writes("#fl.1.").hasNotSeen("diễn biến mới");
        office.moves(Duration.ofMinutes(5));
        tuan.presses("Nhận việc");
        tuan.writes("#fd.1.commune").sees("có diễn biến mới nên chưa ghi là đã gửi");
        assertThat(filing().sent()).isEmpty();
        tuan.isOffered("Xem và tải văn bản").presses("Lập lại bản để ký").sees("Bản để ký được lập lúc");
        office.moves(Duration.ofMinutes(5));
        hoa.presses("Đã dùng được");
        tuan.writes("#fl.1.")
                .sees("⚠️ Sau lúc lập bản này sự cố có diễn biến mới.")
                .isOffered("Lập lại bản để ký");
        String signed = filing().draft().orElseThrow().digest();
        tuan.writes("#fd.1.commune").presses("Đã gửi UBND xã đúng bản này").sees("✅ Ủy ban nhân dân xã");
        assertThat(filing().kept().orElseThrow().digest()).isEqualTo(signed);
    }

    /** Both were asked the same; the second answer must not wipe the first. */
    @Test
    void who_answers_what_another_has_written_meanwhile_sees_both_and_chooses() {
        Phone minh = office.person("minh", "Anh Minh", Role.TECHNICIAN);
        outage();
        tuan.writes("#fi.1.cause").sees("nguyên nhân là gì");
        minh.writes("#fi.1.cause").writes("đứt cáp");
        tuan.writes("cháy nổ máy biến áp")
                .sees("Chưa ghi câu của anh/chị")
                .sees("Đ/c Anh Minh vừa ghi ở đây lúc")
                .sees("đứt cáp")
                .sees("Câu của anh/chị: cháy nổ máy biến áp");
        assertThat(filing().filled(Blank.CAUSE)).contains("đứt cáp");
        tuan.presses("Ghi câu của tôi").sees("ảnh hưởng tới những quầy");
        assertThat(filing().filled(Blank.CAUSE)).contains("cháy nổ máy biến áp");
        minh.writes("#fi.1.cause").sees("Chỗ này đang ghi: cháy nổ máy biến áp.");
        tuan.writes("#fi.1.cause").writes("sét đánh");
        minh.writes("chuột cắn").sees("sét đánh").presses("Giữ câu ấy").sees("ảnh hưởng tới những quầy");
        minh.writes("#fi.1.mine-cause").sees("nguyên nhân là gì");
        assertThat(filing().filled(Blank.CAUSE)).contains("sét đánh");
    }

    @Test
    void an_answer_that_is_too_long_is_asked_for_again() {
        outage();
        tuan.writes("#fi.1.request").writes("x".repeat(1501)).hasSeen("quá dài").sees("kiến nghị gì");
        assertThat(filing().filled(Blank.REQUEST)).isEmpty();
    }

    @Test
    void its_page_is_one_tap_away_already_signed_in() {
        outage();
        tuan.presses("Mở báo cáo").presses("Xem và tải văn bản");
        assertThat(office.messagesTo(tuan.address()))
                .flatExtracting(message -> message.buttons())
                .filteredOn(Button.Link.class::isInstance)
                .extracting(link -> ((Button.Link) link).url())
                .anyMatch(url -> url.matches("http://localhost/signin\\?code=\\w+&next=/admin/reports/filings/1"));
    }

    @Test
    void the_list_is_reached_by_buttons_and_officers_are_told_who_does_it() {
        outage();
        tuan.writes("menu")
                .presses("Công việc khác")
                .presses("Báo cáo cấp trên")
                .sees("Còn 1 báo cáo sự cố chưa gửi");
        tuan.isOffered("Báo cáo quý trước");
        hoa.writes("/vanban").sees("Báo cáo cấp trên do lãnh đạo");
        hoa.writes("#fl.1.").sees("Báo cáo cấp trên do lãnh đạo");
    }

    @Test
    void a_strange_payload_changes_nothing() {
        outage();
        Filing before = filing();
        tuan.writes("#fd.1.nobody").sees("không gửi nơi đó");
        tuan.writes("#fl.999.").sees("Không có sự cố nào mang số này");
        tuan.writes("#fl.abc.").sees("chưa gửi");
        tuan.writes("#fi.1.zzz");
        assertThat(filing()).isEqualTo(before);
    }

    @Test
    void a_leader_says_that_it_need_not_be_sent_and_takes_it_back_by_buttons() {
        outage();
        tuan.presses("Mở báo cáo").presses("Không phải báo cáo").sees("vì sao không phải báo cáo");
        tuan.writes("diễn tập, gõ nhầm").sees("Không phải báo cáo: Anh Tuấn quyết định");
        assertThat(office.filings().unsent()).isEmpty();
        tuan.presses("Vẫn phải báo cáo").sees("vì sao vẫn phải báo cáo");
        tuan.writes("mất mạng thật").sees("Hạn gửi");
        assertThat(office.filings().unsent()).hasSize(1);
        hoa.writes("#fw.1.waive").sees("do lãnh đạo");
        tuan.writes("#fw.999.waive").sees("Chưa có báo cáo nào");
        tuan.writes("#fw.1.zzz").sees("Chưa có báo cáo nào");
    }
}
