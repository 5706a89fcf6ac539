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
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Outboxes;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
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

    private final Rehearsal rehearsal = new Rehearsal();
    private final List<Outboxes.Waiting> outbox = new ArrayList<>();
    private final IncidentDesk incidents = rehearsal.incidents(() -> new Staff(people), tell -> {});
    private final Concerned concerned = rehearsal.concerned(incidents, () -> outbox);
    private int selfTests;

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
            concerned,
            () -> selfTests++,
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
        AlarmTexts texts =
                new AlarmTexts(Rehearsal.CONTENT.current().messages(), concerned.now(new Staff(people), NOW));
        Alarm alarm = alarm(kind, Optional.of(ChannelKind.ZALO), 1);
        assertThat(texts.raised(alarm, NOW)).startsWith("🚨 VẪN CHƯA XONG, đã 1 giờ 15 phút (8h05)\n");
        assertThat(texts.over(alarm, NOW))
                .startsWith(
                        kind == Kind.DANGER_UNSENT
                                ? "✅ Hết báo động tin gọi người chưa gửi đi được (8h05, kéo dài 1 giờ 15 phút): "
                                : "✅ Đã hết (8h05, kéo dài 1 giờ 15 phút): ");
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
    void whereACallForPeopleInDangerFailsItSaysForWhomAndWhomToRingAndInTheEndNotThatTheyAreSafe() {
        people = List.of(
                ADMIN, phoned("hung", "Triệu Văn Hùng", "0912 345 678"), phoned("phuc", "Nông Thị Phúc", "0987"));
        Party reporter = new Party(new PersonId("lan"), "Lan", new Address(ChannelKind.ZALO, "9"));
        incidents.report(
                new IncidentId("inc1"),
                "r",
                new IncidentCommand.Report(reporter, PlaybookId.DISASTER, "sạt lở đất, 1 người bị vùi"));
        outbox.add(new Outboxes.Waiting("inc1/r/0", new Address(ChannelKind.TELEGRAM, "hung"), true));
        Trouble trouble = new Trouble(
                Kind.DANGER_UNSENT, "SC-1", Optional.of(ChannelKind.TELEGRAM), Optional.empty(), NOW.minusSeconds(30));
        Alarm alarm = new Alarm(trouble, NOW, NOW, 0, NOW, 1);
        assertThat(bell.raised(alarm, Set.of(), NOW)).isTrue();
        assertThat(told.get(0).text())
                .contains(
                        "🆘 NGUY HIỂM: SC-1 – Sạt lở", "“sạt lở đất, 1 người bị vùi”", "☎ Triệu Văn Hùng: 0912 345 678")
                .doesNotContain("Nông Thị Phúc");
        told.clear();
        bell.over(alarm, NOW.plusSeconds(60));
        assertThat(told.get(0).text())
                .contains("có tin gọi người chưa gửi đi được mà lúc đó không báo được cho ai, nay hết: SC-1 – Sạt lở");
    }

    private static Person phoned(String id, String name, String phone) {
        return new Person(
                new PersonId(id),
                name,
                "",
                Set.of(Role.TECHNICIAN),
                Optional.of(phone),
                Map.of(ChannelKind.TELEGRAM, id),
                true);
    }

    @Test
    void theSelfTestRunsAnewWhenAChannelFailsAndWhenThatIsOver() {
        Optional<ChannelKind> telegram = Optional.of(ChannelKind.TELEGRAM);
        Alarm raised = new Alarm(alarm(Kind.TOKEN, telegram, 0).trouble(), NOW, NOW, 0, NOW, 1);
        assertThat(bell.raised(raised, Set.of(), NOW)).isTrue();
        assertThat(selfTests).isEqualTo(1);
        assertThat(bell.raised(alarm(Kind.TOKEN, telegram, 0), Set.of(), NOW)).isTrue();
        assertThat(selfTests).as("a repetition").isEqualTo(1);
        bell.over(raised, NOW.plusSeconds(300));
        assertThat(selfTests).isEqualTo(2);
        assertThat(bell.raised(alarm(Kind.INCIDENT_DUE, Optional.empty(), 0), Set.of(), NOW))
                .isTrue();
        assertThat(selfTests).as("no channel's trouble").isEqualTo(2);
    }

    @Test
    void withoutTheStoreOnlyWhatThePlatformTookIsTold() {
        bell.remember();
        platformTakes = false;
        assertThat(bell.raised(alarm(Kind.STORE, Optional.empty(), 0), Set.of(), NOW))
                .isFalse();
    }

    @Test
    void theEndSaysHowLongItWasSeenAndNotHowLongNobodyLooked() {
        Instant monday = NOW.plus(Duration.ofHours(71));
        bell.over(alarm(Kind.INCIDENT_DUE, Optional.empty(), 1), monday);
        assertThat(told.get(0).text()).startsWith("✅ Đã hết (8h05 ngày 26/11/2026, kéo dài 1 giờ 15 phút): ");
    }

    @Test
    void thatTheProgramDidNotRunIsToldOnceUnderOneName() {
        bell.stoodStill(NOW.minus(Duration.ofHours(25)), NOW);
        bell.stoodStill(NOW.minus(Duration.ofHours(25)), NOW.plusSeconds(60));
        assertThat(told).hasSize(6);
        assertThat(told.stream().map(Tell::id).distinct()).hasSize(1);
        assertThat(told.get(0).text()).startsWith("⚠️ Trực Ban không chạy từ 7h05 ngày 25/11/2026 đến 8h05.");
    }
}
