package vn.trucban.content.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;

/** Where wrong advice would hurt a person, lock a device or lose data, the playbooks stop and call somebody. */
class PlaybookSafetyTest {
    private static final Content CONTENT = ContentLibrary.builtIn().current();
    private static final Pattern TOLD = Pattern.compile(
            "[Tt]ôi (?:báo|chuyển|gọi)(?: ngay| tiếp)? ([^,.;:]+?)(?= để | gọi | bố trí | theo dõi| xem | tìm |[,.;:]|$)");
    private static final Pattern REACHED =
            Pattern.compile("(?:lãnh đạo|người phụ trách|cán bộ CNTT|cán bộ phụ trách|CNTT xã"
                    + "|để|ngay|lại|câu hỏi|khi cần|kèm|đừng|ở xã|tạm).*");

    /** Answers after which nothing more may be tried, and what the person called must bring. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTERNET|LOS đỏ, PON không xanh|gọi ngay nhà cung cấp",
                "SOFTWARE|500, 502, 503, 504|đơn vị quản lý phần mềm",
                "DIGITAL_SIGNATURE|Đã bị khóa|Mẫu 06",
                "DIGITAL_SIGNATURE|Sai từ 2 lần trở lên|Dừng hẳn",
                "DIGITAL_SIGNATURE|Quên PIN|Dừng hẳn",
                "DIGITAL_SIGNATURE|Mất, nghi bị lấy|Mẫu 05",
                "DIGITAL_SIGNATURE|Hết hạn, sắp hết hạn|Mẫu 04",
                "ACCOUNT|Không ai vào được|đừng thử mật khẩu",
                "POWER|Gạt lên lại nhảy|đừng gạt lại",
                "POWER|Không có cầu dao đảo|đừng cắm vào ổ tường",
                "DISASTER|Có người mắc kẹt|112 hoặc 114",
                "DISASTER|Nước tới ổ điện rồi|không chạm tủ điện",
                "DISASTER|Thiếu người|Không ai tự quay vào",
                "OTHER|Cảnh báo virus, đòi tiền|rút dây mạng",
                "OTHER|Có khói, mùi khét|Rút phích điện"
            })
    void someAnswersGoStraightToAPerson(PlaybookId id, String answer, String advice) {
        Playbook playbook = playbook(id);
        assertThat(answersNamed(playbook, answer)).isNotEmpty().allSatisfy(choice -> assertThat(
                        playbook.step(choice.to()))
                .isInstanceOf(Step.Refer.class)
                .extracting(Step::text)
                .asString()
                .contains(advice));
    }

    /** The program reaches staff only; whoever believes that somebody outside was told does not call. */
    @ParameterizedTest
    @EnumSource
    void nobodyIsSaidToBeToldWhomTheProgramCannotReach(PlaybookId id) {
        assertThat(playbook(id).steps().values())
                .allSatisfy(step -> assertThat(TOLD.matcher(step.text()).results())
                        .allSatisfy(told -> assertThat(told.group(1).split(" và (?!Công nghệ)"))
                                .allSatisfy(whom -> assertThat(whom).matches(REACHED))));
    }

    @Test
    void theGeneratorFeedsTheOfficeOnlyBehindItsFourGates() {
        assertThat(pathsTo(playbook(PlaybookId.POWER), "gen-load")).isNotEmpty().allSatisfy(path -> assertThat(path)
                .containsSubsequence("gen-place", "gen-check", "gen-cut", "gen-run"));
    }

    @Test
    void burntSmellIsRuledOutBeforeABreakerIsTouched() {
        assertThat(pathsTo(playbook(PlaybookId.POWER), "own-breaker"))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).contains("smell"));
    }

    @Test
    void theNetworkIsNeverRestartedBeforeItsLightsAreLookedAt() {
        for (String restart : List.of("restart", "slow-restart")) {
            assertThat(pathsTo(playbook(PlaybookId.INTERNET), restart))
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(path).containsAnyOf("lights", "slow-lights"));
        }
    }

    /** "Hết lỗi" under a burning roof would close the incident. */
    @Test
    void nobodyInDangerIsAskedWhetherItIsFixed() {
        assertThat(playbook(PlaybookId.DISASTER).steps().values()).noneMatch(step -> step instanceof Step.Instruct);
    }

    @ParameterizedTest
    @EnumSource
    void thePinholeIsOnlyEverForbidden(PlaybookId id) {
        assertThat(playbook(id).steps().values().stream()
                        .flatMap(step -> Arrays.stream(step.text().split("[.;:]")))
                        .filter(sentence -> sentence.contains("RESET")))
                .allMatch(sentence -> sentence.toLowerCase(Locale.ROOT).matches("(?s).*(đừng|không).*reset.*"));
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsPassedOnHearsWhatToLeaveAlone(PlaybookId id) {
        assertThat(playbook(id).steps().values().stream().filter(step -> step instanceof Step.Refer))
                .allMatch(step -> step.text().matches("(?iUs).*\\b(đừng|không|dừng|chưa)\\b.*"));
    }

    private static List<Step.Choice> answersNamed(Playbook playbook, String label) {
        return playbook.steps().values().stream()
                .flatMap(step -> step instanceof Step.Ask ask ? ask.choices().stream() : Stream.empty())
                .filter(choice -> choice.label().equals(label))
                .toList();
    }

    private static List<List<String>> pathsTo(Playbook playbook, String target) {
        List<List<String>> found = new ArrayList<>();
        walk(playbook, playbook.start(), List.of(), target, found);
        return found;
    }

    private static void walk(
            Playbook playbook, String id, List<String> before, String target, List<List<String>> found) {
        List<String> path = Stream.concat(before.stream(), Stream.of(id)).toList();
        if (id.equals(target)) {
            found.add(path);
            return;
        }
        Step step = playbook.step(id);
        if (step instanceof Step.Instruct instruct) {
            instruct.next().ifPresent(next -> walk(playbook, next, path, target, found));
        }
        if (step instanceof Step.Ask ask) {
            ask.choices().forEach(choice -> walk(playbook, choice.to(), path, target, found));
        }
    }

    private static Playbook playbook(PlaybookId id) {
        return CONTENT.playbook(id);
    }
}
