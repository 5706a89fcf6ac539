package vn.trucban.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.command.CommandOffice.CONTENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Heard;
import vn.trucban.bot.talk.Reply;
import vn.trucban.notifier.channel.Button;

/** One person's thumb: presses what the last messages offered. */
final class Thumb {
    private final CommandOffice office;
    private final CommandTalk talk;
    private final Person person;
    private Reply last = Reply.NONE;
    private String wish = "";
    private Action tapped = Action.of(Verb.COMMAND);

    Thumb(CommandOffice office, CommandTalk talk, Person person) {
        this.office = office;
        this.talk = talk;
        this.person = person;
    }

    Reply last() {
        return last;
    }

    private Reply hear(Action action, Optional<String> words) {
        return talk.hear(new Heard(
                wish,
                person,
                person.addresses().get(0),
                action,
                words,
                Optional.empty(),
                CONTENT,
                new Staff(office.people),
                office.now));
    }

    Thumb taps(Action action) {
        wish = office.wish();
        tapped = action;
        last = hear(action, Optional.empty());
        return this;
    }

    /** A button of the last answer, else of what was pushed to them last. */
    Thumb taps(String label) {
        return taps(Action.parse(press(label).payload()).orElseThrow());
    }

    /** The same press again, as after a crash. */
    Thumb again() {
        last = hear(tapped, Optional.empty());
        return this;
    }

    Button.Press press(String label) {
        List<Button> offered = new ArrayList<>(office.heard(person).stream()
                .flatMap(tell -> tell.buttons().stream())
                .toList());
        last.says().forEach(said -> offered.addAll(said.buttons()));
        return offered.stream()
                .filter(Button.Press.class::isInstance)
                .map(Button.Press.class::cast)
                .filter(one -> one.label().equals(label))
                .reduce((one, later) -> later)
                .orElseThrow(() -> new AssertionError("no button " + label + " after " + last));
    }

    Thumb types(String words) {
        wish = office.wish();
        last = hear(last.question().orElseThrow().answering(), Optional.of(words));
        return this;
    }

    Thumb sees(String part) {
        assertThat(String.join("\n", last.says().stream().map(Reply.Said::text).toList()))
                .contains(part);
        return this;
    }

    Thumb seesADrill() {
        assertThat(last.says()).isNotEmpty().allMatch(Reply.Said::drill);
        return this;
    }

    Thumb hasNotSeen(String part) {
        assertThat(last.says()).extracting(Reply.Said::text).noneMatch(text -> text.contains(part));
        return this;
    }

    List<String> labels() {
        return last.says().stream()
                .flatMap(said -> said.buttons().stream())
                .map(Button::label)
                .toList();
    }
}
