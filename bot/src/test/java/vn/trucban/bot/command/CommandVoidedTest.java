package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.FLOOD;
import static vn.trucban.bot.command.CommandOffice.HOA;
import static vn.trucban.bot.command.CommandOffice.HUNG;
import static vn.trucban.bot.command.CommandOffice.NHUAN;

import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.Party;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** A leader says that there was no flood, while its command stands. */
class CommandVoidedTest {
    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());

    @Test
    void its_command_ends_too_and_nobody_is_called_and_no_report_is_owed() {
        office.flood();
        office.warned("n1", "TB-2026-0001");
        office.raised();
        office.says(HOA, Response.Kind.COMING);
        office.told.clear();
        Party hung = new Party(HUNG.id(), HUNG.name(), new Address(ChannelKind.SIMULATOR, "hung"));
        office.incidents.carryOut(FLOOD, "void", new IncidentCommand.FalseAlarm(hung, "em bé nghịch máy"));
        office.desk.round();

        assertThat(office.command().stage()).isEqualTo(Command.Stage.STOOD_DOWN);
        assertThat(office.heard(HOA, "đ/c Anh Hùng ghi là báo nhầm, Ban chỉ huy kết thúc"))
                .isTrue();
        assertThat(office.heard(NHUAN, "bà con đã nhận thông báo TB-2026-0001")).isTrue();
        assertThat(office.facts(Kind.COMMAND_ENDED)).singleElement().satisfies(fact -> {
            assertThat(fact.text()).contains("vì báo nhầm");
            assertThat(fact.who()).isEqualTo("Anh Hùng");
        });
        int told = office.told.size();
        office.minutes(24 * 60);
        assertThat(office.told).hasSize(told);
        assertThat(office.facts(Kind.COMMAND_REPORTED)).isEmpty();
    }
}
