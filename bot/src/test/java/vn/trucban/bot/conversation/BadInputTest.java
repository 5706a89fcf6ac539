package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.OutgoingMessage;

/** Whatever is sent, there is an answer that fits every channel and has a way to a person on it. */
class BadInputTest {
    private static final int FITS_EVERY_CHANNEL = 1500;

    private final Office office = new Office();
    private final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    private final Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);

    static Stream<String> unreadable() {
        return Stream.of(
                "",
                "   \n\t ",
                "\u200B\uFEFF\u200D",
                "😭😭😭",
                "👍🏽",
                "?!?!...",
                "الطابعة لا تعمل",
                "打印机坏了",
                "\u202E\u202C",
                "\u0000\u0001\u0002\u0003\u007F",
                "\uD83D",
                "\uFFFD\uFFFD\uFFFD",
                "🔥".repeat(5_000));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsAnsweredAndOpensNothing(String text) {
        officer.writes(text);

        assertAnswered();
        assertThat(office.incidents().recent(10)).isEmpty();
    }

    static Stream<String> endless() {
        return Stream.of(
                "máy in kẹt giấy ".repeat(700),
                "a".repeat(10_000),
                "máyinkẹtgiấy".repeat(900),
                "mất mạng. ".repeat(1_100),
                ". ".repeat(5_000) + "mất điện",
                "😀 mất điện cả xã ".repeat(600),
                "\u0323\u0302".repeat(5_000) + " máy in");
    }

    @ParameterizedTest
    @MethodSource("endless")
    void tenThousandCharactersAreAnsweredLikeAnyOther(String text) {
        officer.writes(text);

        assertAnswered();
    }

    @Test
    void aLongStoryReachesTheTechnicianInPartsThatFitAndTheRegisterWhole() {
        String story = "Máy in kẹt giấy từ sáng. " + "Em đã mở nắp, rút khay, lấy giấy ra mà nó vẫn báo. ".repeat(190);
        officer.writes(story).presses("Cần hỗ trợ");

        assertThat(office.messagesTo(technician.address()))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.text().length()).isLessThanOrEqualTo(FITS_EVERY_CHANNEL));
        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.PRINTER);
        assertThat(office.onlyIncident().words()).isEqualTo(story.strip());
    }

    @Test
    void aNoteOfTenThousandCharactersIsKeptAndTheStepStays() {
        officer.writes("máy in kẹt giấy").writes("x ".repeat(5_000));

        officer.hasSeen("Đã ghi thêm").isOffered("Đã rút điện");
        assertAnswered();
    }

    @Test
    void wordsAmongRubbishAreFound() {
        officer.writes("\u202E\u0000 ??? m\u00e1y in k\u1eb9t gi\u1ea5y \uD83D\uDE2D \u202C");

        assertThat(office.onlyIncident().playbook().id()).isEqualTo(PlaybookId.PRINTER);
    }

    @Test
    void randomBytesAreAnswered() {
        Random random = new Random(20_261_125);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            officer.writes(new String(bytes, round % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16));
            assertAnswered();
        }
    }

    private void assertAnswered() {
        List<OutgoingMessage> messages = office.messagesTo(officer.address());
        assertThat(messages).isNotEmpty().allSatisfy(message -> assertThat(message.text())
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(FITS_EVERY_CHANNEL));
        OutgoingMessage last = messages.get(messages.size() - 1);
        assertThat(messages.subList(Math.max(0, messages.size() - 2), messages.size()).stream()
                        .flatMap(message -> message.buttons().stream())
                        .map(Button::label))
                .as("a way to a person under %s", last.text())
                .containsAnyOf("Cần hỗ trợ", "Gặp người trực", "Số cần gọi");
    }
}
