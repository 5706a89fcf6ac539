package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.playbook.PlaybookId;

/** Thirty who press the same at the steps are one message and a count; whoever is trapped rings, whatever others press. */
class CriesTest {
    private static final String INSIDE = "Nước đã vào trụ sở";
    private static final String STUCK = "Có người bị kẹt trong đám cháy, không ra được";

    private final Watch watch = new Watch();

    private void flood() {
        watch.reports(PlaybookId.DISASTER, "nước lũ về rồi", "2026-11-23T08:00");
    }

    private void fire() {
        watch.reports(PlaybookId.DISASTER, "cháy kho lưu trữ", "2026-11-23T08:00");
    }

    private void answers(String who, String step, String answer, String clock) {
        watch.does(new IncidentCommand.Tried(Watch.party(who), step, answer), at("2026-11-23T" + clock));
    }

    /** What the leader got besides the call itself. */
    private Stream<Tell> told() {
        return watch.incident().tells().stream()
                .filter(tell -> tell.to().value().equals("giam"))
                .skip(1);
    }

    private List<String> lines() {
        return told().map(Tell::text).toList();
    }

    private String happening() {
        return new Happening(watch.incident(), Watch.CONTENT).cry();
    }

    @Test
    void the_same_by_further_people_within_minutes_rings_once() {
        flood();
        answers("nam", "flood", "Đã vào trụ sở", "08:01");
        answers("thu", "flood", "Đã vào trụ sở", "08:05");
        answers("mai", "flood", "Đã vào trụ sở", "08:11");
        assertThat(lines()).singleElement().asString().contains("⚠️", "đ/c nam vừa báo", INSIDE);
        answers("ba", "flood", "Đã vào trụ sở", "08:12");
        assertThat(lines()).hasSize(2).last().asString().contains("đ/c ba vừa báo");
        assertThat(watch.incident().events(Kind.TRIED)).hasSize(4);
    }

    /** The button lists three kinds of disaster; which of them is there is said by the next. */
    @Test
    void the_label_of_a_menu_is_nobodys_news() {
        watch.reports(PlaybookId.DISASTER, "có 6 người dân sốt cao, ho, nghi cúm ở phòng chờ", "2026-11-23T08:00");
        answers("nam", "which", "Sạt lở, bão, dịch bệnh", "08:01");
        assertThat(lines()).isEmpty();
        answers("nam", "other-kind", "Sạt lở, động đất", "08:02");
        assertThat(lines()).singleElement().asString().contains("đ/c nam vừa báo: “Sạt lở, động đất”");
    }

    private void notes(String who, String words, String clock) {
        watch.does(new IncidentCommand.Note(Watch.party(who), words), at("2026-11-23T" + clock));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 người bị kẹt trên mái nhà văn hóa",
                "cháy lan rồi, còn người ở trong",
                "anh Hùng bị điện giật",
                "có cháu bé đuối nước ở ngầm tràn",
                "sạt lở vùi một nhà, chưa thấy bà cụ đâu",
                "nước cuốn trôi một người",
                "nổ bình ga, có người bỏng nặng",
                "chị Lan bị thương ở cầu",
                "cháy, có người chết rồi",
                "có người bất tỉnh",
                "cháy kho, thiếu 1 người khi điểm danh",
                "nước ngập tới nóc, gia đình em đang trên mái, cứu với",
                "lũ quét, mất tích 2 người"
            })
    void a_person_in_danger_rings_loudly(String words) {
        flood();
        notes("nam", words, "08:01");
        assertThat(lines()).last().asString().startsWith("🆘 ").contains(words);
    }

    private List<String> inNeed() {
        return new Rescues(watch.incident(), Watch.CONTENT)
                .open().stream().map(Rescues.Group::words).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vẫn còn 2 người trên mái nhà ông Bảy",
                "vẫn còn 2 người trên mái",
                "van con 2 nguoi bi ket",
                "không thấy mẹ tôi đâu",
                "không liên lạc được với 2 người ở thôn 3",
                "mất liên lạc với nhà bà Sáu",
                "đã cứu được 2 người, còn 1 người trên mái",
                "bà cụ bị kẹt trong nhà",
                "2 người bị kẹt trên mái nhà văn hóa",
                "anh Hùng bị điện giật",
                "nước đang dâng nhanh",
                "mọi người ra hết rồi, an toàn",
                "cho em xin số điện thoại của công an xã"
            })
    void a_report_has_the_same_people_in_it_as_a_note_of_the_same_words(String words) {
        flood();
        notes("nam", words, "08:01");
        List<String> noted = inNeed();
        Watch reported = new Watch();
        reported.reports(PlaybookId.DISASTER, words, "2026-11-23T08:00");
        assertThat(new Rescues(reported.incident(), Watch.CONTENT).open())
                .extracting(Rescues.Group::words)
                .isEqualTo(noted);
    }

    @Test
    void whoever_is_told_of_only_by_what_goes_on_is_in_need_of_rescue() {
        watch.reports(PlaybookId.DISASTER, "vẫn còn 2 người trên mái nhà ông Bảy", "2026-11-23T08:00");
        assertThat(inNeed()).containsExactly("vẫn còn 2 người trên mái nhà ông Bảy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nước đang dâng nhanh", "sạt lở chắn đường ở cầu"})
    void what_has_nobody_in_it_is_told_more_calmly(String words) {
        flood();
        notes("nam", words, "08:01");
        assertThat(lines())
                .last()
                .asString()
                .startsWith("⚠️ SC-")
                .contains(words)
                .doesNotContain("🆘", "NGUY HIỂM");
    }

    @Test
    void a_danger_of_another_kind_is_as_new_as_the_first() {
        flood();
        notes("nam", "cháy lan sang nhà kho", "08:01");
        assertThat(lines()).last().asString().startsWith("🆘 ").contains("cháy lan sang nhà kho");
    }

    @Test
    void the_same_goes_for_what_is_pressed() {
        fire();
        answers("nam", "fire", "Lớn, khói nhiều", "08:01");
        assertThat(lines()).singleElement().asString().startsWith("⚠️ ");
        answers("nam", "fire-out", "Bị kẹt, không ra được", "08:02");
        assertThat(lines()).last().asString().startsWith("🆘 ").contains("đ/c nam vừa báo: “" + STUCK);
    }

    @Test
    void the_first_call_out_is_loud_whatever_it_is() {
        flood();
        assertThat(watch.incident().tells())
                .filteredOn(tell -> tell.to().value().equals("giam"))
                .first()
                .satisfies(tell -> assertThat(tell.text()).startsWith("🆘 NGUY HIỂM"));
    }

    @Test
    void what_does_not_ring_is_counted_on_the_card() {
        flood();
        for (String who : List.of("nam", "thu", "mai", "thu")) {
            answers(who, "flood", "Đã vào trụ sở", "08:01");
        }
        String card = new IncidentTexts(Watch.CONTENT, at("2026-11-23T08:02")).callOut(watch.incident());
        assertThat(card.lines().filter(line -> line.contains("Đã vào trụ sở")))
                .singleElement()
                .asString()
                .contains("nam: ", "(và 2 người nữa báo như vậy)");
    }

    @Test
    void whoever_is_trapped_rings_though_others_are_too_and_not_twice_for_two_taps() {
        fire();
        answers("nam", "fire-out", "Bị kẹt, không ra được", "08:01");
        answers("nam", "fire-out", "Bị kẹt, không ra được", "08:01");
        answers("thu", "fire-out", "Bị kẹt, không ra được", "08:02");
        assertThat(lines())
                .hasSize(2)
                .allMatch(text -> text.contains(STUCK))
                .last()
                .asString()
                .contains("đ/c thu vừa báo");
    }

    @Test
    void trapped_once_more_after_having_been_out_rings_again() {
        fire();
        answers("nam", "fire-out", "Bị kẹt, không ra được", "08:01");
        answers("nam", "fire-out", "Đủ người", "08:03");
        answers("nam", "fire-out", "Bị kẹt, không ra được", "08:04");
        assertThat(lines().stream().filter(text -> text.contains(STUCK))).hasSize(2);
    }

    @Test
    void good_news_is_told_as_news_and_what_is_bad_after_it_rings() {
        fire();
        answers("nam", "fire", "Lớn, khói nhiều", "08:01");
        answers("thu", "fire", "Đã tắt hẳn", "08:02");
        assertThat(lines())
                .last()
                .asString()
                .contains("đ/c thu báo: “Lửa đã tắt hẳn")
                .doesNotContain("⚠️", "vừa báo");
        answers("mai", "fire", "Lớn, khói nhiều", "08:03");
        assertThat(lines()).hasSize(3).last().asString().contains("⚠️", "đ/c mai vừa báo: “Cháy lớn");
    }

    @Test
    void what_was_pressed_while_it_was_over_is_told_when_it_goes_on() {
        flood();
        watch.does(new IncidentCommand.Solved(Watch.HOA, ""), at("2026-11-23T08:01"));
        answers("nam", "flood", "Đã vào trụ sở", "08:02");
        assertThat(lines()).noneMatch(text -> text.contains(INSIDE));
        watch.does(new IncidentCommand.Reopen(Watch.HOA, "nước lại lên"), at("2026-11-23T08:03"));
        answers("thu", "flood", "Đã vào trụ sở", "08:04");
        assertThat(lines()).anyMatch(text -> text.contains("đ/c thu vừa báo: “" + INSIDE));
    }

    @Test
    void what_is_pressed_again_after_nobody_was_in_danger_any_more_calls_everybody_again() {
        watch.reports(PlaybookId.OTHER, "có việc lạ ở sảnh", "2026-11-23T08:00");
        answers("hoa", "urgent", "Còn tỉnh", "08:01");
        assertThat(watch.incident().hurried()).isTrue();
        watch.does(
                new IncidentCommand.Calm(
                        Watch.party("giam"), watch.incident().events().size()),
                at("2026-11-23T08:03"));
        assertThat(watch.incident().hurried()).isFalse();
        answers("hoa", "urgent", "Còn tỉnh", "08:04");
        assertThat(watch.incident().hurried()).isTrue();
    }

    @Test
    void that_the_fire_is_out_where_one_is_takes_nobody_else_out_of_it() {
        fire();
        answers("thu", "fire", "Lớn, khói nhiều", "08:01");
        answers("thu", "fire-out", "Bị kẹt, không ra được", "08:02");
        answers("nam", "fire", "Lớn, khói nhiều", "08:03");
        assertThat(happening()).isEqualTo("Cháy, có người bị kẹt");
        answers("nam", "fire", "Đã tắt hẳn", "08:04");
        assertThat(happening()).isEqualTo("Cháy, có người bị kẹt");
        answers("hoa", "fire", "Đã tắt hẳn", "08:05");
        answers("thu", "fire", "Đã tắt hẳn", "08:06");
        assertThat(happening()).isEqualTo("Cháy, lửa đã tắt");
    }

    @Test
    void whoever_is_out_does_not_hide_that_people_are_trapped_in_the_flood() {
        flood();
        answers("thu", "flood", "Có người mắc kẹt", "08:01");
        answers("nam", "flood", "Đang lên, chưa vào", "08:02");
        assertThat(happening()).isEqualTo("Lũ, nước ngập, có người mắc kẹt");
    }

    /** A note and the answer made of it are one; an old note and a button pressed now are two. */
    @Test
    void what_was_written_long_ago_does_not_swallow_what_is_pressed_now() {
        flood();
        watch.does(
                new IncidentCommand.Note(Watch.party("thu"), "nước lũ về rồi, ngập cả tầng một"),
                at("2026-11-23T08:01"));
        answers("thu", "which", "Lũ, nước ngập", "08:01");
        assertThat(lines()).noneMatch(text -> text.contains("vừa báo"));
        watch.does(
                new IncidentCommand.Note(Watch.party("mai"), "nước lũ về rồi, ngập cả tầng một"),
                at("2026-11-23T08:02"));
        answers("mai", "which", "Lũ, nước ngập", "08:22");
        assertThat(lines()).anyMatch(text -> text.contains("đ/c mai vừa báo"));
    }

    @Test
    void the_place_written_behind_what_the_button_says_is_a_cry_too() {
        fire();
        String words = "Điểm danh thiếu người: anh Ba, tầng hai";
        assertThat(Watch.CONTENT.triage().namesDanger(words)).isFalse();
        watch.does(new IncidentCommand.Note(Watch.party("mai"), words), at("2026-11-23T08:01"));
        assertThat(new Cries(watch.incident(), Watch.CONTENT).all())
                .extracting(Cries.Cry::words)
                .containsExactly(words);
    }

    @Test
    void every_alarm_and_whatever_happens_is_weighed_once() {
        List<String> weighed = Stream.of("grave", "serious", "good")
                .flatMap(weight -> Stream.of(Watch.CONTENT
                        .messages()
                        .text("incident.gravity." + weight)
                        .split("\\s+")))
                .toList();
        assertThat(weighed).doesNotHaveDuplicates();
        assertThat(Watch.CONTENT.messages().keys().stream()
                        .filter(key -> key.matches("incident\\.(alarm|happening)\\.[a-z_]+\\.[a-z0-9-]+"))
                        .filter(key -> !key.startsWith("incident.happening.danger."))
                        .map(key -> key.substring(key.lastIndexOf('.') + 1)))
                .isSubsetOf(weighed);
        assertThat(Stream.of(PlaybookId.values())
                        .flatMap(kind -> Watch.CONTENT.playbook(kind).steps().keySet().stream()))
                .containsAll(weighed);
    }

    @Test
    void a_cry_that_is_typed_piece_by_piece_rings_each_time_and_stands_there_once() {
        flood();
        for (String words : List.of(
                "nước vào, có người bị kẹt",
                "nước vào, có người bị kẹt. ở phòng 302",
                "nước vào, có người bị kẹt. ở phòng 302. 3 học sinh")) {
            watch.does(new IncidentCommand.Note(Watch.party("nam"), words), at("2026-11-23T08:01"));
        }
        watch.does(new IncidentCommand.Note(Watch.party("thu"), "có người bị thương ở cổng"), at("2026-11-23T08:02"));
        assertThat(lines()).hasSize(4);
        assertThat(new Cries(watch.incident(), Watch.CONTENT).all())
                .extracting(Cries.Cry::words)
                .containsExactly("nước vào, có người bị kẹt. ở phòng 302. 3 học sinh", "có người bị thương ở cổng");
    }

    private boolean reportOpen() {
        return new Cries(watch.incident(), Watch.CONTENT).reportOpen();
    }

    @Test
    void a_report_of_people_stays_open_until_it_is_told_with_more_whatever_is_pressed_at_the_steps() {
        watch.reports(PlaybookId.DISASTER, "cháy kho lưu trữ, có người không ra được", "2026-11-23T08:00");
        answers("nam", "fire-out", "Đủ người", "08:01");
        assertThat(reportOpen()).isTrue();
        watch.does(
                new IncidentCommand.Note(Watch.party("hoa"), "cháy kho lưu trữ, có người không ra được. phòng 302"),
                at("2026-11-23T08:02"));
        assertThat(reportOpen()).isFalse();
        assertThat(new Cries(watch.incident(), Watch.CONTENT).open()).hasSize(1);
        answers("hoa", "fire-out", "Đủ người", "08:03");
        assertThat(new Cries(watch.incident(), Watch.CONTENT).open()).hasSize(1);
        assertThat(reportOpen()).isFalse();
    }

    @Test
    void everybody_out_takes_back_what_the_same_person_pressed_and_nothing_that_they_wrote() {
        fire();
        notes("nam", "nhà ông Tám bên cạnh cũng cháy, 3 người bị kẹt", "08:01");
        answers("nam", "fire-out", "Bị kẹt, không ra được", "08:02");
        assertThat(inNeed()).hasSize(2);
        answers("nam", "fire-out", "Đủ người", "08:04");
        assertThat(inNeed()).containsExactly("nhà ông Tám bên cạnh cũng cháy, 3 người bị kẹt");
        answers("nam", "fire", "Đã tắt hẳn", "08:05");
        assertThat(inNeed()).hasSize(1);
    }

    @Test
    void a_report_without_people_is_none() {
        flood();
        assertThat(reportOpen()).isFalse();
    }
}
