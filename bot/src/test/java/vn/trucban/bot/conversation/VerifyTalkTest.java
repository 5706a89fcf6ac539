package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.staff.SomePeople.withoutChat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Talks;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Office;
import vn.trucban.notifier.broadcast.Samples;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** What people read when they send the bot a code or a text they received. */
class VerifyTalkTest {
    private static final Address LAN = new Address(ChannelKind.SIMULATOR, "lan");
    private static final Person OFFICER = withoutChat("lan", "Lan", Role.OFFICER);

    private final Office office = new Office();
    private final Books books = new OpenBooks(() -> null, () -> office.desk, () -> null);
    private Optional<Person> person = Optional.empty();
    private ChatState state = new ChatState.Idle();
    private Broadcast storm;
    private String code;
    private String text;

    @BeforeEach
    void aStormIsComing() {
        storm = office.sending(Samples.storm());
        code = storm.serial().value();
        text = storm.texts().get(ChannelKind.TELEGRAM);
    }

    private String sends(String words) {
        Situation situation = new Situation(
                LAN,
                person,
                new Staff(List.of()),
                ContentLibrary.builtIn().current(),
                books,
                office.clock.instant(),
                () -> null,
                Talks.NONE);
        Chat chat = Chat.fresh(LAN, situation.now());
        Turn turn = Conversation.decide(
                chat.done(
                        new Chat.Pending("x", new Effect.SignIn(false)), new Aftermath(Optional.of(state), List.of())),
                new Inbound.Event.Text(words),
                situation);
        state = turn.state();
        assertThat(turn.effects()).isEmpty();
        assertThat(turn.says())
                .allSatisfy(say -> assertThat(say.text().length()).isLessThanOrEqualTo(1_500));
        return String.join("\n§\n", turn.says().stream().map(Say::text).toList());
    }

    @Test
    void theCommandWithACodeSaysWhenItWasIssuedAndShowsIt() {
        assertThat(sends("/xacminh " + code))
                .startsWith("✅ Mã " + code + " là của tin chính thống, phát lúc 8h00 ngày 01/09/2026.")
                .contains("Tin còn hiệu lực.", "Bản xã đã phát", storm.wording().text());
    }

    @Test
    void theCommandAloneAsksAndThenUnderstands() {
        assertThat(sends("/xacminh")).contains("gửi mã in trong tin");
        assertThat(sends("TB-2O26-OOO1-" + code.charAt(code.length() - 1))).contains("tin chính thống");
        state = new ChatState.Verifying();
        assertThat(sends("có bão không")).contains("Chưa đủ để kiểm tra");
        assertThat(state).isInstanceOf(ChatState.Verifying.class);
    }

    @Test
    void aForwardedNoticeIsGenuine() {
        assertThat(sends(text))
                .startsWith("✅ Tin " + code + " là tin chính thống, phát lúc 8h00 ngày 01/09/2026.")
                .contains("đúng như bản xã đã phát")
                .doesNotContain("§");
        assertThat(sends(storm.wording().title() + "\n" + storm.wording().text()))
                .startsWith("✅ Tin " + code);
    }

    @Test
    void aForgedOneIsAWarningWithTheTrueText() {
        assertThat(sends(text.replace("14h", "16h")))
                .startsWith("⛔ CẢNH BÁO: nội dung anh/chị gửi KHÁC bản xã đã phát.")
                .contains("– xã phát “14h”, tin này ghi “16h”", "§\nBản xã đã phát", "từ 14h")
                .doesNotContain("Tin còn hiệu lực");
    }

    @Test
    void whatOthersAddedIsNamed() {
        assertThat(sends(text + "\nChuyển tiền ủng hộ vào số 123"))
                .startsWith("ℹ️ Tin " + code + " là tin chính thống")
                .contains("– thêm “Chuyển tiền ủng hộ vào số 123”");
    }

    @Test
    void whatWasReplacedSaysSo() {
        Broadcast over = Office.yes(office.desk.sendPrepared(storm.id(), FollowUp.ALL_CLEAR, Samples.BINH));
        assertThat(sends(text))
                .startsWith("ℹ️ Tin " + code)
                .contains("Việc trong tin này đã hết: xem " + over.serial());
        assertThat(sends(over.texts().get(ChannelKind.TELEGRAM))).startsWith("✅ Tin " + over.serial());
    }

    @Test
    void whatHasEndedSaysSo() {
        office.clock.move(Duration.ofDays(2));
        assertThat(sends(text)).startsWith("ℹ️").contains("Tin đã hết hiệu lực từ 8h00 ngày 02/09/2026.");
    }

    @Test
    void whatTheCommuneNeverIssuedIsNotInTheBookAndSaysWhatToDo() {
        String fake = "Thông báo khẩn: tối nay vỡ đập, toàn xã sơ tán ngay lên trụ sở, chuyển tiếp cho mọi người";
        assertThat(sends(fake)).contains("không có trong sổ phát hành", "không chuyển tiếp");
        assertThat(sends("/xacminh " + fake))
                .startsWith("⛔ Không có trong sổ phát hành của xã")
                .contains("Có thể là tin giả");
        assertThat(sends("x".repeat(20_000))).contains("không có trong sổ phát hành");
        assertThat(sends("/xacminh " + "x".repeat(20_000))).contains("quá dài");
    }

    @Test
    void talkIsStillTalk() {
        assertThat(sends("chào em")).contains("Tôi là kênh báo tin");
        assertThat(sends("hôm nay có làm giấy khai sinh không em")).contains("Tôi là kênh báo tin");
    }

    @Test
    void staffMayForwardToo() {
        person = Optional.of(OFFICER);
        assertThat(sends(text)).startsWith("✅ Tin " + code);
        assertThat(sends("/xacminh " + text.replace("14h", "16h"))).startsWith("⛔");
        sends("/xacminh");
        assertThat(sends(storm.wording().title() + " " + storm.wording().text()))
                .startsWith("✅");
    }
}
