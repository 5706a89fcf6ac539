package vn.trucban.notifier.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.notifier.broadcast.Samples.AN;
import static vn.trucban.notifier.broadcast.Samples.NOW;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.notice.NoticeTemplate.Blank;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.content.notice.NoticeTemplate.Purpose;
import vn.trucban.notifier.BuiltIn;
import vn.trucban.notifier.channel.ChannelKind;

class NoticeComposerTest {
    private static final String DRILL = "Đây là nội dung diễn tập, bà con không hoang mang";

    private final Office office = new Office();

    static Collection<NoticeTemplate> templates() {
        return BuiltIn.CONTENT.notices().values();
    }

    /** Every blank as long as it may be, an end named, and a drill as well: the longest that can happen. */
    @ParameterizedTest
    @MethodSource("templates")
    void every_template_fits_every_channel_with_everything_around_it(NoticeTemplate template) {
        Map<String, String> longest = template.blanks().stream()
                .collect(Collectors.toMap(
                        Blank::id, blank -> blank.id().equals("level") ? "cấp 3" : "ă".repeat(blank.maxLength())));
        DraftRequest request = DraftRequest.fromTemplate(template.id(), true)
                .edit()
                .fill(longest)
                .over(EnumSet.of(ChannelKind.TELEGRAM, ChannelKind.ZALO, ChannelKind.FACEBOOK, ChannelKind.LOUDSPEAKER))
                .until(NOW.plusSeconds(3600))
                .done();
        Preview preview = office.desk.preview(office.drafted(request).id()).orElseThrow();
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.channels()).hasSize(4).allSatisfy(showing -> assertThat(showing.length())
                .isBetween(1, showing.limit()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void every_text_carries_its_serial_and_no_place_is_left_open(NoticeTemplate template) {
        Map<String, String> values = template.blanks().stream().collect(Collectors.toMap(Blank::id, Blank::example));
        Broadcast sending = office.sending(DraftRequest.fromTemplate(template.id(), template.purpose() == Purpose.DRILL)
                .edit()
                .fill(values)
                .citing(SourceBulletin.provenBy("https://kttv.example.vn/ban-tin/12"))
                .over(EnumSet.of(ChannelKind.TELEGRAM, ChannelKind.FACEBOOK, ChannelKind.LOUDSPEAKER))
                .done());
        assertThat(sending.texts()).hasSize(3).allSatisfy((channel, text) -> assertThat(text)
                .contains(sending.serial().value())
                .doesNotContain("{")
                .doesNotContain("\n\n\n")
                .doesNotContain("null"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ChannelKind.class,
            names = {"TELEGRAM", "ZALO", "FACEBOOK", "LOUDSPEAKER"})
    void a_drill_says_so_first_and_last_on_every_channel(ChannelKind channel) {
        Broadcast drill = Samples.draft(1, Samples.drill(), Optional.of(Samples.STORM));
        String text = composer().compose(drill, channel);
        assertThat(text.lines().findFirst().orElseThrow())
                .startsWith("DIỄN TẬP")
                .contains(DRILL);
        assertThat(text.lines().reduce((first, last) -> last).orElseThrow())
                .contains(DRILL)
                .endsWith("DIỄN TẬP.");
        String real = composer().compose(Samples.draft(1, Samples.storm(), Optional.of(Samples.STORM)), channel);
        assertThat(real).doesNotContainIgnoringCase("diễn tập");
    }

    @Test
    void that_it_is_over_is_headed_so_and_not_as_an_alarm() {
        Broadcast storm = office.sending(Samples.storm());
        Broadcast over = Office.yes(office.desk.sendPrepared(storm.id(), FollowUp.ALL_CLEAR, AN));
        assertThat(storm.texts().get(ChannelKind.TELEGRAM)).contains("🔴 THÔNG BÁO KHẨN");
        assertThat(over.texts().get(ChannelKind.TELEGRAM))
                .contains("✅ TIN BÁO YÊN")
                .doesNotContain("THÔNG BÁO KHẨN");
    }

    @Test
    void the_station_calls_a_drill_a_drill_and_never_urgent() {
        Broadcast drill = office.sending(Samples.drill());
        Broadcast over = Office.yes(office.desk.sendPrepared(drill.id(), FollowUp.ALL_CLEAR, AN));
        for (Broadcast each : List.of(drill, over)) {
            assertThat(each.texts().get(ChannelKind.LOUDSPEAKER))
                    .contains("Sau đây là bản tin diễn tập của")
                    .doesNotContain("THÔNG BÁO KHẨN");
        }
    }

    @Test
    void a_drill_reaches_only_those_who_opted_in_and_has_a_serial_of_its_own() {
        Broadcast drill = office.sending(Samples.drill());
        assertThat(drill.serial().drill()).isTrue();
        assertThat(office.delivery.orders().get(0).drill()).isTrue();
        assertThat(office.delivery.orders().get(0).audience().topics()).containsExactly("drill");
        Broadcast over = Office.yes(office.desk.sendPrepared(drill.id(), FollowUp.ALL_CLEAR, AN));
        assertThat(over.drill()).isTrue();
        assertThat(over.serial().drill()).isTrue();
        assertThat(over.texts().get(ChannelKind.TELEGRAM)).startsWith("DIỄN TẬP");
        assertThat(office.delivery.orders().get(1).audience().topics()).containsExactly("drill");
    }

    @Test
    void the_station_reads_the_body_twice_in_words() {
        DraftRequest request = Samples.routine()
                .edit()
                .text("UBND xã tạm ngừng nhận hồ sơ lúc 14h05 ngày 20/11/2026.")
                .done();
        String script = composer().compose(Samples.draft(1, request, Optional.empty()), ChannelKind.LOUDSPEAKER);
        String spoken = "Ủy ban nhân dân xã tạm ngừng nhận hồ sơ lúc mười bốn giờ năm phút";
        assertThat(script)
                .containsSubsequence(
                        "Đây là Đài truyền thanh xã Đồng Phúc, tỉnh Thái Nguyên.",
                        "Sau đây là thông báo của Trung tâm Phục vụ hành chính công xã Đồng Phúc.",
                        "Kính thưa toàn thể bà con nhân dân và quý doanh nghiệp!",
                        spoken,
                        "Xin nhắc lại:",
                        spoken,
                        "Xin trân trọng cảm ơn bà con.")
                .doesNotContain("14h05");
    }

    @Test
    void an_emergency_speaks_for_the_committee_and_says_so() {
        Broadcast storm = Samples.draft(1, Samples.storm(), Optional.of(Samples.STORM));
        assertThat(composer().compose(storm, ChannelKind.LOUDSPEAKER))
                .contains("Sau đây là THÔNG BÁO KHẨN của Ủy ban nhân dân xã Đồng Phúc.");
        assertThat(composer().compose(storm, ChannelKind.ZALO))
                .contains("THÔNG BÁO KHẨN")
                .contains("Ủy ban nhân dân xã");
    }

    @Test
    void one_leaders_notice_says_so_on_every_channel() {
        Office alone = new Office(new ApprovalPolicy(true));
        Broadcast submitted = alone.submitted(Samples.routine());
        Broadcast sending = Office.yes(alone.desk.approve(submitted.id(), 1, AN));
        assertThat(sending.texts().values()).allSatisfy(text -> assertThat(text).contains("một lãnh đạo duyệt"));
        assertThat(office.sending(Samples.routine()).texts().values())
                .allSatisfy(text -> assertThat(text).doesNotContain("một lãnh đạo"));
    }

    @Test
    void a_disaster_level_names_its_bulletin_and_colour() {
        DraftRequest cited = Samples.storm()
                .edit()
                .citing(new SourceBulletin(
                        3, "Đài Khí tượng Thủy văn tỉnh", "TTN-15", Optional.of(NOW), Optional.of("ảnh")))
                .done();
        String text = composer().compose(Samples.draft(1, cited, Optional.of(Samples.STORM)), ChannelKind.TELEGRAM);
        assertThat(text)
                .contains(
                        "cấp 3 (rủi ro lớn, màu da cam), theo bản tin số TTN-15 của Đài Khí tượng Thủy văn tỉnh lúc 08:00 01/09/2026");
    }

    @Test
    void nothing_invisible_and_no_second_spelling_gets_into_a_text() {
        DraftRequest odd = DraftRequest.freeText(
                Level.ROUTINE, "Mâ\u0301t mạng\u200B", "Dòng một\r\n\r\n\r\n\r\nDòng\u00A0hai\u202E\u0007", false);
        Wording wording = Samples.draft(1, odd, Optional.empty()).wording();
        assertThat(wording.title()).isEqualTo("Mất mạng");
        assertThat(wording.text()).isEqualTo("Dòng một\n\nDòng hai");
    }

    @Test
    void a_title_grown_too_long_by_what_it_follows_names_the_serial_instead() {
        Broadcast first = Samples.issued(
                Samples.draft(1, Samples.routine().edit().title("t".repeat(60)).done(), Optional.empty()), NOW);
        assertThat(composer().followTitle(FollowUp.CORRECTION, first))
                .isEqualTo("Đính chính thông báo " + first.serial());
    }

    private static NoticeComposer composer() {
        return new NoticeComposer(BuiltIn.CONTENT.messages(), BuiltIn.CONTENT.commune());
    }
}
