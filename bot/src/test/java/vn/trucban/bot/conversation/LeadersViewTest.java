package vn.trucban.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.staff.SomePeople.person;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.staff.InMemoryStaffStore;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.Office;
import vn.trucban.notifier.broadcast.Samples;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.delivery.Counts;
import vn.trucban.notifier.delivery.Detours;
import vn.trucban.notifier.delivery.Progress;
import vn.trucban.notifier.delivery.Progress.OnChannel;
import vn.trucban.notifier.delivery.Progress.ReasonCount;
import vn.trucban.notifier.delivery.Progress.Stage;

/** What the leader who approved sees while a notice is being sent: one message, edited in place. */
class LeadersViewTest {
    private static final Address BINH = new Address(ChannelKind.SIMULATOR, "binh");

    private final Office office = new Office();
    private final MovedClock clock = new MovedClock(Instant.parse("2026-09-01T01:00:00Z"));
    private final ManualThreads threads = new ManualThreads(clock);
    private final List<OutgoingMessage> sent = new ArrayList<>();
    private final StaffDesk staff = new StaffDesk(new InMemoryStaffStore(), new SecureRandom(), clock);
    private final Books books = new OpenBooks(() -> null, () -> office.desk, () -> null);
    private final Situations situations =
            new Situations(staff::staff, ContentLibrary.builtIn()::current, books, clock, () -> null);
    private final ChatDesk chats = new ChatDesk(
            new InMemoryChatStore(),
            situations,
            (message, lane) -> {
                sent.add(message);
                return new SendOutcome.Sent("m" + sent.size());
            },
            new Parts(new Channels(List.of()), ContentLibrary.builtIn().current()::messages),
            threads,
            clock);
    private final NoticeFeedback feedback = new NoticeFeedback(chats, situations, books);
    private Broadcast storm;

    @BeforeEach
    void aNoticeIsBeingSent() {
        office.alive.add(ChannelKind.TELEGRAM);
        staff.importPeople(List.of(person("binh", "Trần Thị Bình", Role.LEADER)));
        storm = office.sending(Samples.storm());
    }

    private String sees(OnChannel channel) {
        feedback.moved(new Progress(storm.id().value(), List.of(channel)));
        threads.runDue();
        OutgoingMessage last = sent.get(sent.size() - 1);
        assertThat(last.to()).isEqualTo(BINH);
        return last.text();
    }

    private OnChannel telegram(
            Counts counts, double perSecond, Optional<Instant> end, List<ReasonCount> reasons, boolean stalled) {
        return new OnChannel(
                ChannelKind.TELEGRAM, Stage.SENDING, counts, true, perSecond, end, reasons, Optional.empty(), stalled);
    }

    @Test
    void itShowsWhereEverybodyStandsHowFastUntilWhenAndWhyNot() {
        String text = sees(telegram(
                new Counts(400, 32, 560, 5, 2, 1, 0, 0),
                29.6,
                Optional.of(clock.instant().plus(Duration.ofMinutes(9))),
                List.of(new ReasonCount(Failure.MESSAGE_REFUSED, 5), new ReasonCount(Failure.NO_ANSWER, 2)),
                false));

        assertThat(text)
                .contains(
                        "Telegram: đã gửi 560/1.000",
                        "còn 432",
                        "lỗi 5",
                        "không rõ 2",
                        "30 tin/giây",
                        "xong khoảng 8h09",
                        "5 × nền tảng từ chối nội dung này",
                        "2 × đã gửi nhưng không nhận được trả lời")
                .doesNotContain("kẹt");
    }

    private OnChannel sentTo(ChannelKind channel) {
        return new OnChannel(
                channel,
                Stage.DONE,
                new Counts(0, 0, 1, 0, 0, 0, 0, 0),
                true,
                0,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false);
    }

    @Test
    void whatOnlySimulatesSaysSoBesideItsFigures() {
        assertThat(sees(sentTo(ChannelKind.FACEBOOK)))
                .contains("Đã phát xong", "Facebook (MÔ PHỎNG, không có gì ra ngoài): 1/1")
                .doesNotContain("đã gửi");
    }

    @Test
    void whatReachesPeopleOutsideSaysThatItWasSent() {
        office.alive.add(ChannelKind.FACEBOOK);
        assertThat(sees(sentTo(ChannelKind.FACEBOOK)))
                .contains("Facebook: đã gửi 1/1")
                .doesNotContain("MÔ PHỎNG");
    }

    @Test
    void aDrillAmongTheStaffPublishesNothingWhateverIsConnected() {
        office.alive.add(ChannelKind.FACEBOOK);
        Broadcast drill = Office.yes(office.desk.draft("drill", Samples.drill(), Samples.AN));
        assertThat(books.live(drill, ChannelKind.FACEBOOK)).isFalse();
        assertThat(books.live(drill, ChannelKind.TELEGRAM)).isTrue();
    }

    @Test
    void aStallIsSaidInTheSameMessageAndTakenBackWhenItMoves() {
        Counts counts = new Counts(436, 64, 500, 0, 0, 0, 0, 0);
        sees(telegram(counts, 30, Optional.empty(), List.of(), false));
        List<ReasonCount> why = List.of(new ReasonCount(Failure.TOKEN_INVALID, 12));

        assertThat(sees(telegram(counts, 0, Optional.empty(), why, true)))
                .contains("⚠️ Đang kẹt", "12 × mã truy cập đã hết hạn")
                .doesNotContain("tin/giây");
        assertThat(sent.get(1).replaces()).contains("m1");

        Counts moved = new Counts(400, 32, 568, 0, 0, 0, 0, 0);
        assertThat(sees(telegram(moved, 3.25, Optional.empty(), List.of(), false)))
                .contains("3,3 tin/giây")
                .doesNotContain("kẹt");
        assertThat(sent).hasSize(3);
    }

    @Test
    void waitingBehindAnotherNoticeIsSaidAndNotCalledAStall() {
        OnChannel behind = new OnChannel(
                ChannelKind.TELEGRAM,
                Stage.QUEUED,
                new Counts(500, 0, 0, 0, 0, 0, 0, 0),
                true,
                0,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                Detours.NONE,
                true);
        assertThat(sees(behind)).contains("đang chờ lượt").doesNotContain("kẹt");
    }

    @Test
    void whatACrashKeptFromTheAuthorIsToldLaterAndOnce() {
        staff.importPeople(List.of(person("an", "Nguyễn Văn An", Role.LEADER)));
        Instant approved = storm.history().get(storm.history().size() - 1).at();

        feedback.tellAgain(approved.plusSeconds(1));
        threads.runDue();
        assertThat(sent).isEmpty();

        feedback.tellAgain(approved.minusSeconds(1));
        feedback.tellAgain(approved.minusSeconds(1));
        threads.runDue();
        assertThat(sent)
                .filteredOn(message -> message.to().value().equals("an"))
                .extracting(OutgoingMessage::text)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(storm.serial().value(), "Trần Thị Bình");
    }

    @Test
    void theSameNumbersAreNotSentTwice() {
        OnChannel same = telegram(new Counts(1, 0, 2, 0, 0, 0, 0, 0), 1, Optional.empty(), List.of(), true);
        sees(same);
        sees(same);
        assertThat(sent).hasSize(1);
    }
}
