package vn.trucban.bot.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.incident.SomeParties.party;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.DrillTwin;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.incident.Party;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.Register;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Office;
import vn.trucban.notifier.broadcast.Samples;

/** What is really going on that no drill may be mixed with, and what is not. */
class RealDangerTest {
    private static final String SHOCK = "Có người bị giật, tê";
    private static final Party HOA = party("hoa", "Chị Hoa");

    private final Office notices = new Office();
    private final IncidentDesk incidents = new IncidentDesk(
                    new InMemoryIncidentStore(),
                    new Register(new InMemoryRegisterStore(), new SecureRandom(), notices.clock),
                    tell -> {},
                    () -> DrillOffice.CONTENT,
                    DrillOffice::staff,
                    notices.clock)
            .withDrills(new DrillTwin(new InMemoryIncidentStore(), () -> Exercises.NONE));
    private final RealDanger danger = new RealDanger(incidents, notices.desk, () -> DrillOffice.CONTENT);

    private void reported(IncidentId id, PlaybookId kind) {
        incidents.report(id, "r", new IncidentCommand.Report(HOA, kind, "giả sử"));
    }

    @Test
    void a_disaster_is_and_what_is_supposed_or_harmless_is_not() {
        assertThat(danger.get()).isEmpty();
        reported(new IncidentId("printer"), PlaybookId.PRINTER);
        reported(IncidentId.ofDrill("d1", "abcde"), PlaybookId.DISASTER);
        assertThat(danger.get()).isEmpty();
        reported(new IncidentId("fire"), PlaybookId.DISASTER);
        assertThat(danger.get().orElseThrow()).contains("SC-2", "đang xử lý");
        incidents.carryOut(new IncidentId("fire"), "s", new IncidentCommand.Solved(HOA, ""));
        assertThat(danger.get()).isEmpty();
    }

    @Test
    void it_says_what_happens_and_where_and_not_the_name_of_a_list() {
        incidents.report(
                new IncidentId("fire"),
                "r",
                new IncidentCommand.Report(HOA, PlaybookId.DISASTER, "cháy kho lưu trữ tầng 1"));
        assertThat(danger.get().orElseThrow())
                .contains("SC-1: Cháy, “cháy kho lưu trữ tầng 1”")
                .doesNotContain("Một số sự cố khác");
    }

    @Test
    void of_what_was_harmless_it_says_the_words_that_named_the_danger() {
        IncidentId net = new IncidentId("net");
        incidents.report(net, "r", new IncidentCommand.Report(HOA, PlaybookId.INTERNET, "mất mạng"));
        incidents.carryOut(net, "n", new IncidentCommand.Note(HOA, "tủ mạng đang bốc cháy"));
        assertThat(danger.get().orElseThrow()).contains("“tủ mạng đang bốc cháy”");
    }

    @Test
    void it_says_what_was_pressed_where_nobody_wrote_it() {
        IncidentId power = new IncidentId("power");
        incidents.report(power, "r", new IncidentCommand.Report(HOA, PlaybookId.POWER, "mất điện rồi"));
        Step.Ask ask = (Step.Ask) DrillOffice.CONTENT.playbook(PlaybookId.POWER).steps().values().stream()
                .filter(step -> step instanceof Step.Ask one
                        && one.choices().stream()
                                .anyMatch(choice -> choice.label().equals(SHOCK)))
                .findFirst()
                .orElseThrow();
        incidents.carryOut(power, "t", new IncidentCommand.Tried(HOA, ask.id(), SHOCK));
        assertThat(danger.get().orElseThrow()).contains("“" + SHOCK + "”").doesNotContain("mất điện");
    }

    @Test
    void what_only_a_button_says_stands_between_no_quotation_marks() {
        incidents.report(
                new IncidentId("fire"), "r", new IncidentCommand.Report(HOA, PlaybookId.DISASTER, "Thiên tai, cháy"));
        assertThat(danger.get()).contains("SC-1: Thiên tai, cháy, đang xử lý");
    }

    @Test
    void an_emergency_notice_in_force_is() {
        Broadcast real = notices.sending(Samples.storm());
        assertThat(danger.get()).contains("Thông báo khẩn " + real.serial().value() + " đang có hiệu lực");
        notices.clock.move(Duration.ofDays(9));
        assertThat(danger.get()).isEmpty();
    }

    @Test
    void what_says_that_it_is_over_or_takes_it_back_is_none() {
        Broadcast storm = notices.sending(Samples.storm());
        Broadcast over = Office.yes(notices.desk.sendPrepared(storm.id(), FollowUp.ALL_CLEAR, Samples.BINH));
        assertThat(notices.now(over.id()).level()).isEqualTo(Level.EMERGENCY);
        assertThat(notices.desk.inForce()).isNotEmpty();
        assertThat(danger.get()).isEmpty();
    }

    @Test
    void an_emergency_notice_is_seen_behind_however_many_newer_ones() {
        Broadcast real = notices.sending(Samples.storm());
        for (int i = 0; i < 40; i++) {
            notices.clock.move(Duration.ofSeconds(1));
            Broadcast routine = Office.yes(notices.desk.draft("more-" + i, Samples.routine(), Samples.AN));
            Broadcast submitted = Office.yes(notices.desk.submit(routine.id(), Samples.AN));
            notices.desk.approve(submitted.id(), submitted.round(), Samples.BINH);
        }
        assertThat(notices.desk.issued(30)).doesNotContain(notices.now(real.id()));
        assertThat(danger.get().orElse("")).contains(real.serial().value());
    }

    @Test
    void the_same_notice_of_a_drill_is_not() {
        assertThat(notices.sending(Samples.drill()).level()).isEqualTo(Level.EMERGENCY);
        assertThat(danger.get()).isEmpty();
    }
}
