package vn.trucban.bot.command;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.notifier.channel.Button;

/** One press or one answer about a command, and what everybody may ask. */
class Turn {
    final Heard heard;
    final CommandDesk desk;
    final CommandTexts texts;
    final CommandButtons buttons;
    final Actor by;

    Turn(Heard heard, CommandDesk desk) {
        this.heard = heard;
        this.desk = desk;
        this.texts = new CommandTexts(heard.content().messages());
        this.buttons = texts.buttons();
        this.by = Actor.of(heard.by());
    }

    Reply no(String key) {
        return Reply.say(texts.text(key), List.of());
    }

    /** Why somebody who does not lead cannot do it. */
    String notLeading(Command command) {
        return desk.takesPart(heard.by(), command.incident())
                ? "command.refused.board-only"
                : "command.refused.not-in-drill";
    }

    /** A drill must never look like an alarm: everything said of it carries the words for it first and last. */
    static Reply marked(Reply reply, IncidentId incident) {
        return incident.exercise() ? reply.ofDrill() : reply;
    }

    /** What was done, or why not. */
    Reply said(Outcome outcome, Function<Command, Reply> done, List<Button> otherwise) {
        return outcome.refusal()
                .map(refusal -> Reply.say(texts.text(refusal.key(), refusal.values()), otherwise))
                .orElseGet(() -> done.apply(outcome.command().orElseThrow()));
    }

    /** How it stands, with what this person can do. */
    Reply board(Command command) {
        if (!desk.mayRead(heard.by(), command)) {
            return no("command.refused.board-only");
        }
        boolean member = command.standing() && desk.takesPart(heard.by(), command.incident());
        List<Button> can = desk.mayLead(heard.by(), command)
                ? buttons.board(command, someInNeed(command), desk.mayEnd(heard.by(), command))
                : member ? buttons.member(command) : List.of();
        return desk.incident(command.incident())
                .map(incident ->
                        Reply.say(texts.board(command, new Reported(incident, heard.content()), heard.now()), can))
                .orElseGet(() -> no("command.refused.no-incident"));
    }

    /** True where somebody was cried for, and nobody has said that they are safe. */
    boolean someInNeed(Command command) {
        return desk.incident(command.incident())
                .filter(incident -> new Reported(incident, heard.content()).someInNeed())
                .isPresent();
    }

    /** The number in a word; -1 where there is none. */
    static int number(List<String> words, int index) {
        boolean number = index < words.size() && words.get(index).matches("\\d{1,4}");
        return number ? Integer.parseInt(words.get(index)) : -1;
    }

    static String word(List<String> words, int index) {
        return index < words.size() ? words.get(index) : "";
    }

    String text(String key, Command command, Map<String, ?> more) {
        return texts.with(key, command, more);
    }
}
