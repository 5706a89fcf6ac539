package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.FLOOD;
import static vn.trucban.bot.command.CommandOffice.LOA;

import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentCommand;
import vn.trucban.bot.incident.Party;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.store.DocumentCodec;

/** Commands come back from the store as they went in, and those of an earlier version still do. */
class StoredCommandTest {
    private final DocumentCodec<Command> codec = new DocumentCodec<>(Command.class, Button.class);
    private final CommandOffice office = new CommandOffice(new InMemoryCommandStore());

    private Command standing() {
        office.flood();
        office.raised();
        return CommandOffice.done(office.desk.assign(
                FLOOD, office.wish(), office.index("deputy"), LOA.id(), Actor.of(CommandOffice.NHUAN)));
    }

    @Test
    void nothing_is_lost_on_the_way() {
        Command command = standing();
        assertThat(codec.read(codec.write("lu1", command))).isEqualTo(command);
    }

    @Test
    void one_of_an_earlier_version_is_still_read() {
        Document earlier = codec.write("lu1", standing());
        earlier.remove("heard");
        ((List<?>) earlier.get("seats")).forEach(seat -> ((List<?>) ((Map<?, ?>) seat).get("line"))
                .forEach(member -> ((Map<?, ?>) member).remove("byTelephone")));
        Command read = codec.read(earlier);

        assertThat(read.seats().stream().flatMap(seat -> seat.line().stream()))
                .isNotEmpty()
                .allSatisfy(member -> assertThat(member.byTelephone())
                        .isEqualTo(member.person().isEmpty()));
        assertThat(read.heard()).isEqualTo(Command.UNKNOWN);
    }

    @Test
    void where_it_is_not_known_what_was_heard_nobody_is_told_of_old_cries() {
        Document earlier = codec.write("lu1", standing());
        earlier.remove("heard");
        note("nước cuốn người rồi");
        Incident flood = office.incidents.find(FLOOD).orElseThrow();
        Command first = round(codec.read(earlier), flood);
        assertThat(first.heard()).isEqualTo(flood.events().size());
        assertThat(first.outbox().told()).isEqualTo(codec.read(earlier).outbox().told());
    }

    private Command round(Command command, Incident incident) {
        Scene scene = new Scene(
                command,
                incident,
                "",
                CommandOffice.CONTENT,
                office.incidents.staffFor(FLOOD),
                new CommandTexts(CommandOffice.CONTENT.messages()),
                office.now);
        Change change = scene.change();
        assertThat(new CriesHeard(scene).round(change)).isTrue();
        return change.done("");
    }

    private void note(String words) {
        Party hoa =
                new Party(CommandOffice.HOA.id(), CommandOffice.HOA.name(), new Address(ChannelKind.SIMULATOR, "hoa"));
        office.incidents.carryOut(FLOOD, words, new IncidentCommand.Note(hoa, words));
    }
}
