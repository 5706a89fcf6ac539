package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.playbook.PlaybookId;

/** What every store of commands promises. */
public abstract class CommandStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T01:05:00.123Z");

    /** Another instance on the same data each time; empty at first. */
    protected abstract CommandStore store();

    /** Raised, answered, ticked, decided, reported: with something of everything. */
    private static Command full(CommandStore store) {
        CommandOffice office = new CommandOffice(store);
        office.flood();
        office.desk.round();
        office.desk.undelivered("command/lu1/1", CommandOffice.NHUAN.addresses().get(0));
        office.desk.decline(CommandOffice.FLOOD, "0", Actor.of(CommandOffice.HUNG));
        office.raised();
        office.desk.answer(CommandOffice.FLOOD, "1", Response.comingIn(20), Actor.of(CommandOffice.LAN));
        office.desk.answer(CommandOffice.FLOOD, "2", Response.cannot("ốm"), Actor.of(CommandOffice.HOA));
        office.desk.tick(CommandOffice.FLOOD, "3", 0, 0, Task.State.CANNOT, "mất sóng", Actor.of(CommandOffice.NHUAN));
        office.desk.decide(CommandOffice.FLOOD, "4", "Cho sơ tán", office.now, 0, Actor.of(CommandOffice.NHUAN));
        office.desk.fill(CommandOffice.FLOOD, "5", 1, new UpReport.Told("a", "b", "c"), Actor.of(CommandOffice.NHUAN));
        office.desk.sent(CommandOffice.FLOOD, "6", 1, Set.of("ubnd-tinh"), "zalo", Actor.of(CommandOffice.NHUAN));
        office.minutes(11);
        return office.command();
    }

    @Test
    void a_command_comes_back_as_it_was_saved() {
        Command saved = full(new InMemoryCommandStore());
        Command first = withVersion(saved, 1);

        assertThat(store().save(first)).isTrue();

        assertThat(store().find(saved.incident())).contains(first);
        assertThat(store().live()).containsExactly(first);
        assertThat(store().recent(5)).containsExactly(first);
    }

    @Test
    void of_two_who_save_at_once_one_is_told_no() {
        Command first = Command.fresh(new IncidentId("a"), 1, NOW);
        assertThat(store().save(withVersion(first, 1))).isTrue();
        assertThat(store().save(withVersion(first, 1))).isFalse();
        assertThat(store().save(withVersion(first, 3))).isFalse();
        assertThat(store().save(withVersion(first, 2))).isTrue();
        assertThat(store().save(withVersion(first, 2))).isFalse();
    }

    @Test
    void what_was_not_passed_on_is_found_and_what_is_over_is_not_live() {
        CommandStore store = store();
        CommandOffice office = new CommandOffice(store);
        office.flood();
        Command raised = office.raised();
        assertThat(store().unrelayed()).isEmpty();

        Command waiting = new Scene(
                        raised,
                        office.incidents.find(CommandOffice.FLOOD).orElseThrow(),
                        "",
                        CommandOffice.CONTENT,
                        new Staff(office.people),
                        new CommandTexts(CommandOffice.CONTENT.messages()),
                        office.now)
                .change()
                .tell(CommandOffice.LAN.id(), "x", List.of())
                .done("");
        assertThat(store().save(waiting)).isTrue();
        assertThat(store().unrelayed()).containsExactly(waiting);

        office.desk.end(CommandOffice.FLOOD, "end", Actor.of(CommandOffice.NHUAN), Integer.MAX_VALUE);
        assertThat(store().live()).isEmpty();
        assertThat(store().recent(5)).hasSize(1);
        office.reported(new IncidentId("b"), PlaybookId.DISASTER, "cháy phòng hồ sơ");
        office.desk.round();
        assertThat(store().live()).extracting(Command::incident).containsExactly(new IncidentId("b"));
        assertThat(store().recent(1)).extracting(Command::number).containsExactly(2);
    }

    private static Command withVersion(Command one, long version) {
        return new Command(
                one.incident(),
                one.number(),
                one.stage(),
                one.since(),
                one.raisedBy(),
                one.setup(),
                one.seats(),
                one.decisions(),
                one.reports(),
                one.ending(),
                one.proposal(),
                one.outbox(),
                one.applied(),
                version,
                one.heard());
    }
}
