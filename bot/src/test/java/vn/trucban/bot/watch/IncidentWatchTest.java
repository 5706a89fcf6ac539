package vn.trucban.bot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Outboxes;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.Trouble;
import vn.trucban.notifier.watch.Trouble.Kind;

/** The auditor says so when something due is not done, and is silent while everything is. */
class IncidentWatchTest {
    private static final IncidentId ID = new IncidentId("inc1");
    private static final Party HOA = new Party(new PersonId("hoa"), "Hoa", new Address(ChannelKind.ZALO, "1"));

    private final Rehearsal rehearsal = new Rehearsal();
    private final List<Tell> told = new ArrayList<>();
    private final List<Outboxes.Waiting> outbox = new ArrayList<>();
    /** What the ladder works from; the test lets it lose one. */
    private boolean listLost;

    private Optional<IncidentId> lost = Optional.empty();

    private final InMemoryIncidentStore store = new InMemoryIncidentStore() {
        @Override
        public List<Incident> open() {
            return listLost
                    ? List.of()
                    : super.open().stream()
                            .filter(one -> lost.filter(one.id()::equals).isEmpty())
                            .toList();
        }
    };
    private final Staff staff =
            new Staff(List.of(Rehearsal.person("ky", Map.of(ChannelKind.TELEGRAM, "7"), Role.TECHNICIAN)));
    private final IncidentDesk desk = desk();
    private final FailingCalls calls =
            new FailingCalls(desk, () -> outbox, id -> Optional.empty(), Rehearsal.CONTENT::current);
    private final IncidentWatch watch = new IncidentWatch(desk, () -> outbox, calls, Rehearsal.CONTENT::current);

    private IncidentDesk desk() {
        return new IncidentDesk(
                store,
                new Register(new InMemoryRegisterStore(), new SecureRandom(), rehearsal.clock),
                told::add,
                Rehearsal.CONTENT::current,
                () -> staff,
                rehearsal.clock);
    }

    private void anOutage() {
        rehearsal.now = Instant.parse("2026-11-23T01:05:00Z");
        desk.report(ID, "r", new IncidentCommand.Report(HOA, PlaybookId.INTERNET, "mất mạng"));
    }

    private List<Trouble> look() {
        return watch.look(rehearsal.now);
    }

    @Test
    void nothingIsWrongWhileTheLadderDoesWhatIsDue() {
        anOutage();
        for (int minute = 0; minute < 40; minute++) {
            rehearsal.pass(Duration.ofMinutes(1));
            desk.moveOnOverdue();
            assertThat(look()).isEmpty();
        }
    }

    @Test
    void aLadderThatStandsStillIsNamedWithSinceWhen() {
        anOutage();
        desk.moveOnOverdue();
        lookEachMinute(10);
        assertThat(look()).as("due this moment").isEmpty();
        rehearsal.pass(IncidentWatch.OVERDUE);
        assertThat(look()).containsExactly(due(Kind.INCIDENT_DUE, rehearsal.now.minus(IncidentWatch.OVERDUE)));
        desk.moveOnOverdue();
        assertThat(look()).isEmpty();
    }

    @Test
    void afterAStartNothingIsOverdueBeforeTheLadderHasLookedOnce() {
        anOutage();
        rehearsal.pass(Duration.ofHours(26));
        assertThat(look()).as("fell due while nothing ran").isEmpty();
        rehearsal.pass(Duration.ofSeconds(20));
        desk.moveOnOverdue();
        lookEachMinute(8);
        assertThat(look()).isEmpty();
    }

    @Test
    void afterAStartWhatTheLadderLeavesUndoneIsNamedAfterTwoMinutes() {
        anOutage();
        Instant due = rehearsal.now.plus(Duration.ofMinutes(10));
        rehearsal.pass(Duration.ofHours(1));
        lookEachMinute(2);
        assertThat(look()).containsExactly(due(Kind.INCIDENT_DUE, due));
    }

    @Test
    void aMachineThatSleptIsLikeAStart() {
        anOutage();
        desk.moveOnOverdue();
        lookEachMinute(5);
        rehearsal.pass(Duration.ofHours(1));
        assertThat(look()).isEmpty();
        rehearsal.pass(Duration.ofSeconds(2));
        desk.moveOnOverdue();
        assertThat(look()).isEmpty();
    }

    @Test
    void aQuestionToTheReporterThatIsLateCallsNobodyToTheTelephone() {
        rehearsal.now = Instant.parse("2026-11-23T01:05:00Z");
        desk.report(ID, "r", new IncidentCommand.Report(HOA, PlaybookId.PRINTER, "kẹt giấy"));
        desk.moveOnOverdue();
        lookEachMinute(30);
        rehearsal.pass(IncidentWatch.OVERDUE);
        List<Trouble> late = look();
        assertThat(late).extracting(Trouble::kind).containsExactly(Kind.QUESTION_DUE);
        AlarmTexts texts = new AlarmTexts(
                Rehearsal.CONTENT.current().messages(),
                rehearsal.concerned(desk, () -> outbox).now(staff, rehearsal.now));
        Alarm alarm = new Alarm(late.get(0), rehearsal.now, rehearsal.now, 0, rehearsal.now, 1);
        assertThat(texts.raised(alarm, rehearsal.now))
                .contains("câu hỏi cho người báo tin", "Chưa cần gọi ai")
                .doesNotContain("Gọi điện", "☎");
    }

    private void lookEachMinute(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            assertThat(look()).isEmpty();
            rehearsal.pass(Duration.ofMinutes(1));
        }
    }

    private static Trouble due(Kind kind, Instant since) {
        return new Trouble(kind, "SC-1", Optional.empty(), Optional.empty(), since);
    }

    @Test
    void aCallOutThatStaysInItsOutboxIsNamedWithItsChannel() {
        anOutage();
        Tell callOut = told.stream()
                .filter(tell -> tell.to().value().equals("7"))
                .findFirst()
                .orElseThrow();
        outbox.add(new Outboxes.Waiting(callOut.id(), callOut.to(), true));
        outbox.add(new Outboxes.Waiting("alarm/x", callOut.to(), true));
        assertThat(look()).isEmpty();
        rehearsal.pass(IncidentWatch.UNSENT);
        assertThat(look()).singleElement().satisfies(trouble -> {
            assertThat(trouble.kind()).isEqualTo(Kind.CALL_OUT_UNSENT);
            assertThat(trouble.channel()).contains(ChannelKind.TELEGRAM);
        });
        outbox.clear();
        assertThat(look()).isEmpty();
    }

    @Test
    void whereWhoeverReportedItIsNotReachedNoCallForPeopleInDangerFails() {
        rehearsal.now = java.time.Instant.parse("2026-11-23T01:05:00Z");
        desk.report(ID, "r", new IncidentCommand.Report(HOA, PlaybookId.DISASTER, "sạt lở đất, 1 người bị vùi"));
        outbox.add(new Outboxes.Waiting(ID + "/r/9", HOA.at(), true));
        assertThat(look()).isEmpty();
        assertThat(calls.look().danger(desk.find(ID).orElseThrow())).isEmpty();
        outbox.add(new Outboxes.Waiting(ID + "/r/0", new Address(ChannelKind.TELEGRAM, "7"), true));
        assertThat(look()).extracting(Trouble::kind).containsExactly(Kind.DANGER_UNSENT);
        assertThat(calls.look().danger(desk.find(ID).orElseThrow())).isPresent();
    }

    @Test
    void anOpenIncidentThatTheLadderDoesNotSeeIsNamed() {
        anOutage();
        assertThat(look()).isEmpty();
        listLost = true;
        rehearsal.pass(Duration.ofSeconds(3));
        look();
        rehearsal.pass(Duration.ofSeconds(3));
        assertThat(look()).extracting(Trouble::kind).containsExactly(Kind.INCIDENT_FORGOTTEN);
    }

    @Test
    void anOldOneThatTheLadderDoesNotSeeIsFoundInItsTurnAndNamedUntilItIsSeen() {
        rehearsal.now = Instant.parse("2026-11-23T01:05:00Z");
        desk.report(ID, "r", new IncidentCommand.Report(HOA, PlaybookId.INTERNET, "mất mạng"));
        for (int i = 2; i <= 60; i++) {
            IncidentId later = new IncidentId("later" + i);
            desk.report(later, "r" + i, new IncidentCommand.Report(HOA, PlaybookId.PRINTER, "kẹt giấy"));
            desk.carryOut(later, "s" + i, new IncidentCommand.Solved(HOA, ""));
        }
        rehearsal.pass(Duration.ofSeconds(30));
        assertThat(look()).isEmpty();
        lost = Optional.of(ID);
        for (int minute = 0; minute < 4; minute++) {
            rehearsal.pass(Duration.ofSeconds(5));
            look();
        }
        for (int minute = 0; minute < 4; minute++) {
            assertThat(look()).extracting(Trouble::about).containsExactly("SC-1");
        }
        lost = Optional.empty();
        rehearsal.pass(Duration.ofSeconds(5));
        assertThat(look()).isEmpty();
    }

    @Test
    void administratorsAreToldInWordsAndWhatToDo() {
        for (Kind kind : List.of(Kind.INCIDENT_DUE, Kind.QUESTION_DUE, Kind.INCIDENT_FORGOTTEN, Kind.CALL_OUT_UNSENT)) {
            var messages = Rehearsal.CONTENT.current().messages();
            assertThat(messages.keys()).contains("watch.alarm." + kind.key(), "watch.alarm.what-to-do." + kind.key());
        }
    }

    @Test
    void anIncidentWhoseEveryCallWasGivenUpIsNamedUntilSomebodyTakesIt() {
        anOutage();
        desk.carryOut(ID, "h", new IncidentCommand.AskForHelp(HOA, false));
        assertThat(look()).isEmpty();
        Address technician = new Address(ChannelKind.TELEGRAM, "7");
        desk.undelivered(ID + "/h/0", technician, Failure.NO_ANSWER);
        assertThat(look())
                .containsExactly(
                        new Trouble(Kind.NOBODY_REACHED, "SC-1", Optional.empty(), Optional.empty(), rehearsal.now));
        desk.carryOut(ID, "t", new IncidentCommand.Take(new Party(new PersonId("ky"), "ky", technician)));
        assertThat(look()).isEmpty();
    }
}
