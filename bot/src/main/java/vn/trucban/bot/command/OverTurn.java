package vn.trucban.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.bot.talk.Reply.Said;
import vn.trucban.notifier.channel.Button;

/**
 * A button of a board that is over, or words for it. Said at the press, before anybody types an order that goes nowhere; and where another
 * board stands, the way to it: after a drill that something real stopped, the old buttons are still at hand.
 */
final class OverTurn extends Turn {
    private final Command over;

    OverTurn(Heard heard, CommandDesk desk, Command over) {
        super(heard, desk);
        this.over = over;
    }

    Reply reply() {
        String at = texts.moments().full(over.since());
        String lost = heard.words()
                .map(words -> texts.text("command.over-lost", Map.of("words", words)) + "\n")
                .orElse("");
        Reply no = Reply.say(lost + texts.text("command.refused.over", Map.of("at", at)), List.of());
        List<Said> says = new ArrayList<>(marked(no, over.incident()).says());
        running().ifPresent(says::add);
        return new Reply(says, Optional.empty());
    }

    private Optional<Said> running() {
        List<Command> standing = desk.live().stream()
                .filter(Command::standing)
                .filter(one -> desk.mayRead(heard.by(), one) && desk.takesPart(heard.by(), one.incident()))
                .toList();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        List<Button> can = new ArrayList<>();
        for (Command one : standing) {
            can.add(buttons.named(one, texts));
            if (desk.mayLead(heard.by(), one)) {
                can.add(buttons.decideFor(one, texts));
            }
        }
        String list = standing.stream().map(texts::line).collect(Collectors.joining(", "));
        return Optional.of(new Said(texts.text("command.running", Map.of("list", list)), can));
    }
}
