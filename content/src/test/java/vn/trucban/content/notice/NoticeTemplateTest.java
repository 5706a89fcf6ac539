package vn.trucban.content.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticeTemplateTest {
    private final NoticeTemplate template = new NoticeTemplate(
            "power",
            "Mất điện",
            NoticeTemplate.Purpose.INTERRUPTION,
            NoticeTemplate.Level.IMPORTANT,
            List.of(
                    blank("since", false, Optional.empty()),
                    blank("until", false, Optional.of("khi có thông báo mới")),
                    blank("still", true, Optional.empty())),
            "Mất điện từ {since}",
            "Mất điện từ {since} đến {until}.\nVẫn làm được: {still}.\nMong bà con thông cảm.",
            Optional.of("Mất điện từ {since}."),
            Optional.of("Không mất điện."),
            Optional.empty(),
            Optional.empty(),
            Set.of("power"),
            new NoticeTemplate.CapProfile("Infra", "Mất điện", "Monitor", "Immediate", "Minor", "Observed"));

    private static NoticeTemplate.Blank blank(String id, boolean optional, Optional<String> preset) {
        return new NoticeTemplate.Blank(id, "?", "7 giờ", 20, optional, preset);
    }

    @Test
    void fillsEveryText() {
        NoticeTemplate.Filled filled = template.fill(Map.of("since", "7 giờ", "until", "9 giờ", "still", "chứng thực"));

        assertThat(filled.title()).isEqualTo("Mất điện từ 7 giờ");
        assertThat(filled.text())
                .isEqualTo("Mất điện từ 7 giờ đến 9 giờ.\nVẫn làm được: chứng thực.\nMong bà con thông cảm.");
        assertThat(filled.loudspeaker()).contains("Mất điện từ 7 giờ.");
        assertThat(filled.correction()).contains("Không mất điện.");
        assertThat(filled.allClear()).isEmpty();
    }

    @Test
    void anOptionalBlankLeftEmptyTakesItsLineAway() {
        assertThat(template.fill(Map.of("since", "7 giờ", "still", " ")).text())
                .isEqualTo("Mất điện từ 7 giờ đến khi có thông báo mới.\nMong bà con thông cảm.");
    }

    @Test
    void aFullStopOutOfHabitIsNotDoubled() {
        assertThat(template.fill(Map.of("since", "7 giờ", "still", " chứng thực. "))
                        .text())
                .contains("Vẫn làm được: chứng thực.\n");
    }

    @Test
    void whatPeopleWriteInBracesStaysAsWritten() {
        assertThat(template.fill(Map.of("since", "{until} $1")).title()).isEqualTo("Mất điện từ {until} $1");
    }

    @Test
    void namesWhatIsStillToFillAndWhatIsTooLong() {
        assertThat(template.unfilled(Map.of("since", "  ")))
                .extracting(NoticeTemplate.Blank::id)
                .containsExactly("since");
        assertThat(template.tooLong(Map.of("since", "x".repeat(21), "still", "x".repeat(20))))
                .extracting(NoticeTemplate.Blank::id)
                .containsExactly("since");
        assertThatThrownBy(() -> template.fill(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
