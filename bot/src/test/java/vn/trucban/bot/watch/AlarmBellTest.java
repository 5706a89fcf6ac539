package vn.trucban.bot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.trucban.bot.incident.PhoneList;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.OutgoingMessage;
import vn.trucban.notifier.channel.SendOutcome;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.delivery.Lane;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.Trouble;
import vn.trucban.notifier.watch.Trouble.Kind;

/** Who hears an alarm, by which channel, in which words. */
class AlarmBellTest {
    private static final Instant NOW = Instant.parse("2026-11-26T01:05:00Z");
    private static final Person ADMIN = Rehearsal.person(
            "tuan", Map.of(ChannelKind.TELEGRAM, "3", ChannelKind.ZALO, "30", ChannelKind.ZALO_BOT, "31"), Role.ADMIN);
    private static final Person LEADER =
            Rehearsal.person("hoa", Map.of(ChannelKind.TELEGRAM, "1", ChannelKind.ZALO_BOT, "2"), Role.LEADER);

    private final List<Tell> told = new ArrayList<>();
    private final List<OutgoingMessage> sentAtOnce = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private List<Person> people = List.of(LEADER, ADMIN);
    private boolean storeIsAway;
    private boolean platformTakes = true;

    private final AlarmBell bell = new AlarmBell(
            () -> {
                if (storeIsAway) {
                    throw new IllegalStateException("away");
                }
                return new Staff(people);
            },
            told::add,
            (message, lane) -> {
                sentAtOnce.add(message);
                lanes.add(lane);
                return platformTakes
                        ? new SendOutcome.Sent("m")
                        : new SendOutcome.Unknown(new SendOutcome.Reason(Failure.NO_ANSWER, ""));
            },
            Rehearsal.CONTENT::current);

    private static Alarm alarm(Kind kind, Optional<ChannelKind> channel, int times) {
        Optional<Failure> reason = kind == Kind.TOKEN ? Optional.of(Failure.TOKEN_INVALID) : Optional.empty();
        Trouble trouble = new Trouble(kind, "TB-2026-0001-9", channel, reason, NOW.minus(Duration.ofMinutes(75)));
        return new Alarm(trouble, NOW.minusSeconds(60), NOW, times, NOW, 1);
    }

    private List<String> addresses() {
        return told.stream().map(tell -> tell.to().key()).toList();
    }

    @Test
    void administratorsHearItByEveryChannelButTheFailingOne() {
        assertThat(bell.raised(alarm(Kind.TOKEN, Optional.of(ChannelKind.TELEGRAM), 0), Set.of(), NOW))
                .isTrue();
        assertThat(addresses()).containsExactly("zalo:30", "zalo-bot:31");
        assertThat(told.get(0).text())
                .startsWith("🚨 TRỰC BAN BÁO ĐỘNG (8h05)\nKênh Telegram: mã truy cập đã hết hạn hoặc bị thu hồi.");
    }

    @Test
    void leadersHearItWhereNoAdministratorCanBeReachedAnotherWay() {
        people = List.of(LEADER, Rehearsal.person("tuan", Map.of(ChannelKind.TELEGRAM, "3"), Role.ADMIN));
        assertThat(bell.raised(alarm(Kind.NO_SENDER, Optional.of(ChannelKind.TELEGRAM), 0), Set.of(), NOW))
                .isTrue();
        assertThat(addresses()).containsExactly("zalo-bot:2");
        told.clear();
        people = List.of(LEADER);
        assertThat(bell.raised(alarm(Kind.NOT_HANDED_OVER, Optional.empty(), 0), Set.of(), NOW))
                .isTrue();
        assertThat(addresses()).containsExactly("telegram:1", "zalo-bot:2");
    }

    @Test
    void remindersAndTheEndHaveNamesOfTheirOwnAndARepetitionHasTheSame() {
        Optional<ChannelKind> zalo = Optional.of(ChannelKind.ZALO);
        assertThat(bell.raised(alarm(Kind.UNSENT, zalo, 0), Set.of(), NOW)).isTrue();
        assertThat(bell.raised(alarm(Kind.UNSENT, zalo, 0), Set.of(), NOW.plusSeconds(60)))
                .isTrue();
        assertThat(bell.raised(alarm(Kind.UNSENT, zalo, 1), Set.of(), NOW.plusSeconds(3600)))
                .isTrue();
        bell.over(alarm(Kind.UNSENT, zalo, 2), NOW.plusSeconds(7200));
        List<Tell> telegram = told.stream()
                .filter(tell -> tell.to().channel() == ChannelKind.TELEGRAM)
                .toList();
        assertThat(telegram).hasSize(4);
        assertThat(telegram.get(1).id()).isEqualTo(telegram.get(0).id());
        assertThat(telegram.stream().map(Tell::id).distinct()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyTroubleHasItsWords(Kind kind) {
        AlarmTexts texts = new AlarmTexts(Rehearsal.CONTENT.current().messages(), PhoneList.of(new Staff(people), NOW));
        Alarm alarm = alarm(kind, Optional.of(ChannelKind.ZALO), 1);
        assertThat(texts.raised(alarm, NOW)).startsWith("🚨 VẪN CHƯA XONG, đã 1 giờ 15 phút (8h05)\n");
        assertThat(texts.over(alarm, NOW)).startsWith("✅ Đã hết (8h05, kéo dài 1 giờ 15 phút): ");
    }

    @Test
    void withoutTheStoreItGoesOutAtOnceToThoseKnownBefore() {
        bell.remember();
        storeIsAway = true;
        assertThat(bell.raised(alarm(Kind.STORE, Optional.empty(), 0), Set.of(), NOW))
                .isTrue();
        assertThat(told).isEmpty();
        assertThat(sentAtOnce)
                .extracting(message -> message.to().key())
                .containsExactly("telegram:3", "zalo:30", "zalo-bot:31");
        assertThat(lanes).containsOnly(Lane.EMERGENCY);
        assertThat(sentAtOnce.get(0).text()).contains("Kho dữ liệu không trả lời");
    }

    @Test
    void whereNobodyHasAnotherChannelNobodyIsToldUntilItIsOverAndThenOnceFromWhenToWhen() {
        people = List.of(Rehearsal.person("tuan", Map.of(ChannelKind.TELEGRAM, "3"), Role.ADMIN));
        Optional<ChannelKind> telegram = Optional.of(ChannelKind.TELEGRAM);
        Alarm alarm = alarm(Kind.TOKEN, telegram, 0);
        assertThat(bell.raised(alarm, Set.of(), NOW)).isFalse();
        assertThat(told).isEmpty();
        bell.over(alarm, NOW.plusSeconds(300));
        assertThat(told).singleElement().satisfies(tell -> {
            assertThat(tell.to().key()).isEqualTo("telegram:3");
            assertThat(tell.text()).startsWith("⚠️ Từ 6h50 đến 8h05 có báo động mà lúc đó không báo được cho ai");
        });
    }

    @Test
    void aTroubleOfNoChannelIsToldByThoseThatAreNotAway() {
        Alarm lost = alarm(Kind.NOBODY_REACHED, Optional.empty(), 0);
        assertThat(bell.raised(lost, Set.of(ChannelKind.TELEGRAM), NOW)).isTrue();
        assertThat(addresses()).containsExactly("zalo:30", "zalo-bot:31");
        told.clear();
        assertThat(bell.raised(lost, Set.of(ChannelKind.TELEGRAM, ChannelKind.ZALO, ChannelKind.ZALO_BOT), NOW))
                .isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void whereSomebodyHasToBeRungUpTheNumbersAreInIt() {
        people = List.of(
                ADMIN,
                new Person(
                        new PersonId("hung"),
                        "Triệu Văn Hùng",
                        "",
                        Set.of(Role.TECHNICIAN),
                        Optional.of("0912 345 678"),
                        Map.of(),
                        true));
        assertThat(bell.raised(alarm(Kind.NOBODY_REACHED, Optional.empty(), 0), Set.of(), NOW))
                .isTrue();
        assertThat(told.get(0).text()).contains("chưa gọi được ai", "Gọi điện ngay", "☎ Triệu Văn Hùng: 0912 345 678");
    }

    @Test
    void withoutTheStoreOnlyWhatThePlatformTookIsTold() {
        bell.remember();
        platformTakes = false;
        assertThat(bell.raised(alarm(Kind.STORE, Optional.empty(), 0), Set.of(), NOW))
                .isFalse();
    }
}
