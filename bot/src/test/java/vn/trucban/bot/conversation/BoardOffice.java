package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.command.Command;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.command.CommandTalks;
import vn.trucban.bot.command.InMemoryCommandStore;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.channel.OutgoingMessage;

/** An office with a flood, whose leader raises a board over it. */
final class BoardOffice {
    final Office office = new Office();
    final Phone leader = office.person("phuc", "Ông Phúc", Role.LEADER);
    final Phone deputy = office.person("hung", "Anh Hùng", Role.LEADER);
    final Phone technician = office.person("ky", "Anh Kỹ", Role.TECHNICIAN);
    final Phone hoa = office.person("hoa", "Chị Hoa", Role.OFFICER);
    final Phone nam = office.person("nam", "Anh Nam", Role.OFFICER);
    final Phone thu = office.person("thu", "Chị Thu", Role.OFFICER);
    /** Everything that boards had told, in order. */
    final List<Tell> told = new ArrayList<>();

    final CommandDesk commands = new CommandDesk(
            new InMemoryCommandStore(),
            office.incidents(),
            new CommandDesk.Voices(this::tells, (templates, drill, since) -> List.of()),
            ContentLibrary.builtIn()::current,
            office.clock());

    BoardOffice() {
        this(true);
    }

    private BoardOffice(boolean raised) {
        office.talksWith(CommandTalks.of(commands, new PageLinks(person -> "CODE", "http://localhost")));
        office.chats().onUndelivered((id, to, why) -> {
            office.incidents().undelivered(id, to, why);
            commands.undelivered(id, to);
        });
        office.chats().onDelivered((id, to) -> {
            office.incidents().delivered(id, to);
            commands.delivered(id, to);
        });
        hoa.writes("nước lũ tràn vào trụ sở");
        moves(Duration.ofSeconds(5));
        if (raised) {
            leader.does(new Inbound.Event.Press(action("raise.flood"), Optional.empty()));
            moves(Duration.ofSeconds(5));
        }
    }

    /** The flood is there, and nobody has raised a board yet. */
    static BoardOffice withoutBoard() {
        return new BoardOffice(false);
    }

    private void tells(Tell tell) {
        told.add(tell);
        office.chats().tell(tell);
    }

    void moves(Duration time) {
        office.moves(time);
        commands.round();
        office.settle();
    }

    /** Second by second, as retries come. */
    void passes(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            moves(Duration.ofSeconds(1));
        }
    }

    Incident flood() {
        return office.incidents().open().stream()
                .filter(one -> one.words().contains("nước lũ tràn vào trụ sở"))
                .findFirst()
                .orElseThrow();
    }

    Command command() {
        return commands.find(flood().id()).orElseThrow();
    }

    String action(String arg) {
        return new Action(Verb.COMMAND, flood().id().value(), arg).payload();
    }

    /** The board as it stands now on the leader's phone. */
    String board() {
        return leader.shown().stream()
                .map(OutgoingMessage::text)
                .filter(text -> text.contains("Có mặt "))
                .reduce("", (one, later) -> later);
    }
}
