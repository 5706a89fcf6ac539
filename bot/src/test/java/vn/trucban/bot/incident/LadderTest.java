package vn.trucban.bot.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;
import static vn.trucban.bot.incident.Watch.HOA;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.bot.incident.Incident.Status;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** The ladder against the clock and the calendar. 2026-11-23 is a Monday. */
class LadderTest {
    private final Watch watch = new Watch();

    @Test
    void climbsTechnicianTechnicalLeadCentreCommitteeThenRepeatsAndEnds() {
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        assertThat(watch.told()).containsExactlyInAnyOrder("ky", "hoa");
        List<String> course = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String due = watch.due();
            course.add(due.substring(11) + " " + watch.moveOn().get(0));
        }
        assertThat(course)
                .containsExactly(
                        "08:15 truong",
                        "08:25 giam",
                        "08:40 chu",
                        "09:10 chu",
                        "09:40 chu",
                        "10:10 chu",
                        "10:40 quan",
                        "14:40 chu");
        assertThat(watch.incident().events(Kind.EXHAUSTED)).hasSize(1);
        assertThat(watch.due()).as("called again until somebody comes").isEqualTo("2026-11-23T16:40");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T11:25, 2026-11-23T13:35", // lunch
        "2026-11-27T16:55, 2026-11-30T07:35", // a weekend
        "2026-08-28T16:55, 2026-09-03T07:35", // Quốc khánh, 31/8 to 2/9
        "2026-11-22T10:00, 2026-11-23T07:40", // a Sunday
        "2026-08-22T08:00, 2026-08-22T08:10" // a Saturday worked for another day
    })
    void aBrokenPrinterWaitsForTheNextWorkingMinute(String asked, String due) {
        watch.reports(PlaybookId.PRINTER, "kẹt giấy", asked).asksForHelp(asked);
        assertThat(watch.told()).as("the first rung hears at once").contains("ky");
        assertThat(watch.due()).isEqualTo(due);
        watch.moveOn(at(due).minusSeconds(1));
        assertThat(watch.incident().rung()).isZero();
        assertThat(watch.moveOn()).contains("truong");
    }

    @Test
    void outsideOfficeHoursTheOfficerHearsUntilWhenTheNextRungWaits() {
        watch.reports(PlaybookId.PRINTER, "kẹt giấy", "2026-11-27T19:00").asksForHelp("2026-11-27T19:00");
        assertThat(watch.incident().tells())
                .anyMatch(tell -> tell.to().equals(HOA.at()) && tell.text().contains("7h40 ngày 30/11/2026"));
    }

    @Test
    void aDisasterClimbsAtNightAndCallsEverybodyAtOnce() {
        watch.reports(PlaybookId.DISASTER, "lũ về", "2026-11-22T02:00");
        assertThat(watch.told()).contains("ky", "truong", "giam", "chu");
        assertThat(watch.due()).isEqualTo("2026-11-22T02:02");
    }

    @Test
    void powerWithDangerClimbsByTheClockAndWithoutWaitsForTheOffice() {
        watch.reports(PlaybookId.POWER, "mất điện cả khu", "2026-11-22T02:00");
        assertThat(watch.due()).isEqualTo("2026-11-23T07:35");
        watch.reports(PlaybookId.POWER, "ổ điện bốc cháy", "2026-11-22T02:00");
        assertThat(watch.due()).isEqualTo("2026-11-22T02:03");
    }

    @Test
    void dangerThatIsToldLaterHurriesWhatWaited() {
        watch.reports(PlaybookId.PRINTER, "kẹt giấy", "2026-11-22T02:00");
        watch.does(new IncidentCommand.Note(HOA, "máy in đang bốc cháy"), at("2026-11-22T02:01"));
        assertThat(watch.told()).contains("ky");
        assertThat(watch.incident().events(Kind.HURRIED)).hasSize(1);
        assertThat(watch.due()).isEqualTo("2026-11-22T02:04");
    }

    @Test
    void aRungWhosePeopleHaveLeftMeanwhileIsPassedOverAtOnce() {
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05").without("truong");
        assertThat(watch.moveOn()).contains("giam").doesNotContain("truong");
    }

    @Test
    void aCallOutThatCannotBeDeliveredMovesUpAtOnce() {
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        Incident moved = new IncidentRules(
                        watch.incident(), "lost", Watch.CONTENT, watch.staff(), at("2026-11-23T08:06"))
                .undelivered(Watch.party("ky").at(), Failure.BLOCKED_BY_RECIPIENT, "")
                .orElseThrow();
        assertThat(moved.rung()).isEqualTo(1);
        assertThat(moved.tells()).anyMatch(tell -> tell.to().value().equals("truong"));
    }

    @Test
    void withNobodyAtAllAdministratorsHearOnceAndWhoeverComesIsCalledAtTheNextLook() {
        watch.without("ky", "truong", "giam", "chu").reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        assertThat(watch.told()).containsExactlyInAnyOrder("quan", "hoa");
        assertThat(watch.moveOn()).isEmpty();
        watch.with("moi", Role.TECHNICIAN);
        assertThat(watch.moveOn()).contains("moi");
        assertThat(watch.incident().rung()).isZero();
    }

    @Test
    void whoeverTookItAndLeftIsNotAskedTheRungIsCalledAgain() {
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        watch.does(new IncidentCommand.Take(Watch.party("ky")), at("2026-11-23T08:06"));
        watch.without("ky");
        assertThat(watch.moveOn()).contains("truong");
        assertThat(watch.incident().status()).isEqualTo(Status.ESCALATED);
    }

    @Test
    void silenceOfTheOneWhoTookItIsANudgeThenTheNextRung() {
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        watch.does(new IncidentCommand.Take(Watch.party("ky")), at("2026-11-23T08:06"));
        assertThat(watch.moveOn()).containsExactly("ky");
        assertThat(watch.incident().events(Kind.NUDGED)).hasSize(1);
        assertThat(watch.moveOn()).contains("truong", "ky");
        assertThat(watch.incident().assignee()).isEmpty();
    }

    @Test
    void aNudgeThatCannotBeDeliveredMovesUpAtOnce() {
        Party ky = Watch.party("ky");
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        watch.does(new IncidentCommand.Take(ky), at("2026-11-23T08:06"));
        watch.lost(ky, Failure.BLOCKED_BY_RECIPIENT, at("2026-11-23T08:07"));
        assertThat(watch.incident().isWith(ky.person()))
                .as("nothing was asked yet")
                .isTrue();
        watch.moveOn();
        watch.lost(ky, Failure.BLOCKED_BY_RECIPIENT, at("2026-11-23T08:37"));
        assertThat(watch.told()).contains("truong");
        assertThat(watch.incident().status()).isEqualTo(Status.ESCALATED);
    }

    @Test
    void whereEverybodyAboveHasLeftThoseBelowAreCalledAgainAndItStillEnds() {
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05").without("truong", "giam", "chu");
        for (int i = 0; i < 3; i++) {
            assertThat(watch.moveOn()).containsExactly("ky");
        }
        assertThat(watch.moveOn()).contains("quan", "hoa", "ky");
        assertThat(watch.incident().events(Kind.EXHAUSTED)).hasSize(1);
    }

    @Test
    void aHandOverIsTheirsOnceTheyConfirmAndStaysWithTheGiverUntilThen() {
        Party ky = Watch.party("ky");
        Party truong = Watch.party("truong");
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        watch.does(new IncidentCommand.Take(ky), at("2026-11-23T08:06"));
        watch.does(new IncidentCommand.HandOver(ky, truong.person()), at("2026-11-23T08:07"));
        assertThat(watch.incident().isWith(ky.person())).isTrue();
        assertThat(watch.due()).as("as long to answer as a call-out").isEqualTo("2026-11-23T08:17");
        assertThat(watch.moveOn()).as("no answer: both hear").contains("ky", "truong");
        assertThat(watch.incident().offer()).isEmpty();
        assertThat(watch.incident().isWith(ky.person())).isTrue();
        watch.does(new IncidentCommand.HandOver(ky, truong.person()), at("2026-11-23T08:20"));
        watch.does(new IncidentCommand.Take(truong), at("2026-11-23T08:21"));
        assertThat(watch.incident().isWith(truong.person())).isTrue();
        assertThat(watch.incident().events(Kind.HANDED_OVER)).hasSize(1);
    }

    @Test
    void onlyWhoeverHasItHandsItOverAndOnlyToSomebodyWhoIsThere() {
        Party ky = Watch.party("ky");
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        watch.does(new IncidentCommand.HandOver(ky, new PersonId("giam")), at("2026-11-23T08:06"));
        assertThat(watch.incident().offer()).isEmpty();
        watch.does(new IncidentCommand.Take(ky), at("2026-11-23T08:07"));
        watch.does(new IncidentCommand.HandOver(ky, new PersonId("nobody")), at("2026-11-23T08:08"));
        assertThat(watch.incident().offer()).isEmpty();
        assertThat(watch.told()).containsExactly("ky");
    }

    @Test
    void anOfferThatDoesNotArriveIsOverAtOnce() {
        Party ky = Watch.party("ky");
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        watch.does(new IncidentCommand.Take(ky), at("2026-11-23T08:06"));
        watch.does(new IncidentCommand.HandOver(ky, new PersonId("giam")), at("2026-11-23T08:07"));
        Incident kept = new IncidentRules(
                        watch.incident(), "lost", Watch.CONTENT, watch.staff(), at("2026-11-23T08:08"))
                .undelivered(Watch.party("giam").at(), Failure.BLOCKED_BY_RECIPIENT, "")
                .orElseThrow();
        assertThat(kept.offer()).isEmpty();
        assertThat(kept.isWith(ky.person())).isTrue();
    }

    @Test
    void aFixWithoutAnAnswerIsClosedAfterADayAndCountsFromTheFix() {
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        watch.does(new IncidentCommand.Resolve(Watch.party("ky"), "đứt cáp"), at("2026-11-23T09:05"));
        assertThat(watch.incident().status()).isEqualTo(Status.RESOLVED);
        assertThat(watch.incident().going()).isFalse();
        assertThat(new PublicStatus(Watch.CONTENT, at("2026-11-23T09:06")).interruptions(List.of(watch.incident())))
                .as("residents are served again")
                .isEmpty();
        assertThat(watch.due()).isEqualTo("2026-11-24T09:05");
        watch.moveOn();
        assertThat(watch.incident().status()).isEqualTo(Status.CLOSED);
        assertThat(watch.incident().resolution().orElseThrow().at()).isEqualTo(at("2026-11-23T09:05"));
        assertThat(watch.incident().events(Kind.CLOSED)).hasSize(1);
    }

    @Test
    void aFixOnAFridayEveningWaitsForTheOfficeToOpen() {
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-27T16:00");
        watch.does(new IncidentCommand.Resolve(Watch.party("ky"), "đứt cáp"), at("2026-11-27T16:30"));
        assertThat(watch.due()).startsWith("2026-11-30T");
        watch.moveOn(at("2026-11-28T17:00"));
        assertThat(watch.incident().status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void nobodyWaitsForSomebodyWhoHasLeft() {
        watch.reports(PlaybookId.PRINTER, "máy in kẹt giấy", "2026-11-23T08:05").asksForHelp("2026-11-23T08:06");
        watch.moveOn(at("2026-11-23T08:07"));
        assertThat(watch.incident().rung()).isZero();
        watch.without("ky").moveOn(at("2026-11-23T08:08"));
        assertThat(watch.incident().rung()).isEqualTo(1);
        assertThat(watch.told()).contains("truong");
        watch.does(new IncidentCommand.Take(Watch.party("truong")), at("2026-11-23T08:09"));
        watch.without("truong").moveOn(at("2026-11-23T08:10"));
        assertThat(watch.incident().status()).isEqualTo(Status.ESCALATED);
        assertThat(watch.told()).contains("giam");
    }

    @Test
    void aTopThatIsNotReachedIsNamedAndThoseBelowAreNotDenied() {
        watch.reports(PlaybookId.PRINTER, "máy in kẹt giấy", "2026-11-23T08:05").asksForHelp("2026-11-23T08:06");
        watch.moveOn();
        watch.moveOn();
        watch.moveOn();
        int before = watch.incident().tells().size();
        watch.lost(Watch.party("chu"), Failure.BLOCKED_BY_RECIPIENT, at("2026-11-23T15:00"));
        assertThat(watch.incident()
                        .tells()
                        .subList(before, watch.incident().tells().size()))
                .filteredOn(tell -> !tell.amends())
                .extracting(Tell::text)
                .isNotEmpty()
                .allMatch(text -> text.contains("lãnh đạo UBND xã") && text.contains("bậc dưới"));
        assertThat(watch.incident().events(Kind.ESCALATED)).hasSize(1);
    }

    @Test
    void theSecondToResolveHearsThatItIsDone() {
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        watch.does(new IncidentCommand.Resolve(Watch.party("ky"), "đứt cáp"), at("2026-11-23T09:05"));
        watch.does(new IncidentCommand.Resolve(Watch.party("truong"), "nguồn"), at("2026-11-23T09:06"));
        assertThat(watch.incident().events(Kind.RESOLVED)).hasSize(1);
        assertThat(watch.incident().resolution().orElseThrow().cause()).isEqualTo("đứt cáp");
        assertThat(watch.told()).containsExactly("truong");
    }

    @Test
    void notWorkingAfterAFixGoesBackToWhoeverFixedItOrToTheLadderOnceTheyAreGone() {
        Party ky = Watch.party("ky");
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        watch.does(new IncidentCommand.Resolve(ky, ""), at("2026-11-23T09:05"));
        watch.does(new IncidentCommand.Reopen(HOA, ""), at("2026-11-23T09:10"));
        assertThat(watch.incident().isWith(ky.person())).isTrue();
        assertThat(watch.incident().status()).isEqualTo(Status.TAKEN);
        assertThat(watch.incident().resolution()).isEmpty();
        watch.does(new IncidentCommand.Resolve(ky, ""), at("2026-11-23T09:15")).without("ky");
        watch.does(new IncidentCommand.Reopen(HOA, ""), at("2026-11-23T09:20"));
        assertThat(watch.incident().status()).isEqualTo(Status.ESCALATED);
        assertThat(watch.told()).contains("truong");
    }

    @Test
    void whatFellDueInOfficeHoursWaitsForTheOfficeWhereNobodyLookedUntilItHadClosed() {
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-27T08:05");
        assertThat(watch.due()).isEqualTo("2026-11-27T08:15");
        watch.moveOn(at("2026-11-28T10:06"));
        assertThat(watch.incident().rung()).as("a Saturday").isZero();
        watch.moveOn(at("2026-11-30T07:29"));
        assertThat(watch.incident().rung()).isZero();
        watch.moveOn(at("2026-11-30T07:30"));
        assertThat(watch.told()).contains("truong");
    }

    @Test
    void nobodyIsAskedOutsideOfficeHoursWhatWasDueInThem() {
        watch.reports(PlaybookId.PRINTER, "kẹt giấy", "2026-11-27T08:05");
        watch.moveOn(at("2026-11-28T10:06"));
        assertThat(watch.incident().nudged()).as("a Saturday").isFalse();
        watch.does(new IncidentCommand.Take(Watch.party("ky")), at("2026-11-30T07:31"));
        watch.moveOn(at("2026-11-30T20:00"));
        assertThat(watch.incident().events(Kind.NUDGED)).as("an evening").isEmpty();
        watch.moveOn(at("2026-12-01T07:30"));
        assertThat(watch.incident().events(Kind.NUDGED)).hasSize(1);
    }

    @Test
    void dangerIsCalledWheneverTheProgramIsBack() {
        watch.reports(PlaybookId.POWER, "ổ điện bốc cháy", "2026-11-27T08:05");
        watch.moveOn(at("2026-11-28T22:00"));
        assertThat(watch.told()).contains("truong");
    }

    @Test
    void whatEndsWithASessionIsForTheNext() {
        watch.reports(PlaybookId.INTERNET, "mất mạng", "2026-11-27T16:50");
        assertThat(watch.due()).isEqualTo("2026-11-30T07:30");
        assertThat(watch.moveOn()).contains("truong");
    }

    @Test
    void theFactOfACallNamesThoseWhoWereCalledAndNobodyWhoHasLeft() {
        watch.with("cuc", Role.LEADER).reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        watch.moveOn();
        watch.leaves("cuc").moveOn();
        assertThat(watch.told()).contains("giam").doesNotContain("cuc");
        assertThat(lastFact()).contains("giam").doesNotContain("cuc");
        watch.does(new IncidentCommand.Note(HOA, "máy đang bốc cháy"), at("2026-11-23T08:26"));
        assertThat(watch.told()).contains("ky", "giam", "chu");
        assertThat(lastFact()).contains("ky", "giam", "chu").doesNotContain("cuc");
    }

    @Test
    void whoeverTookItAndLeftIsNotNamedAmongThoseCalledForIt() {
        watch.with("bich", Role.TECHNICIAN).reports(PlaybookId.INTERNET, "mất mạng", "2026-11-23T08:05");
        watch.does(new IncidentCommand.Take(Watch.party("ky")), at("2026-11-23T08:06"));
        watch.leaves("ky").moveOn(at("2026-11-23T08:07"));
        assertThat(watch.told()).contains("bich");
        assertThat(lastFact()).contains("bich").doesNotContain("Đã báo: ky").doesNotContain(", ky");
    }

    private String lastFact() {
        List<IncidentEvent> events = watch.incident().events();
        return events.get(events.size() - 1).text();
    }
}
