package vn.trucban.bot.command;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.library.Content;
import vn.trucban.content.text.TypedMinutes;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.notifier.channel.Button;

/**
 * Whoever is called types what stands on a button of the call, or in how many minutes they are there, whatever they were shown since. Taken
 * for anything else, the minutes would be read as a number of people.
 */
final class TypedAnswer {
    /** "tầm 15 phút nữa tới ạ"; whoever writes more tells more than that. */
    private static final int LONGEST = 24;

    private final Command command;
    private final PersonId person;
    private final Content content;

    TypedAnswer(Command command, PersonId person, Content content) {
        this.command = command;
        this.person = person;
        this.content = content;
    }

    /** The button that is meant; empty: other words. */
    Optional<Action> in(String words) {
        return new CommandButtons(content.messages())
                .called(command).stream()
                        .flatMap(button -> button instanceof Button.Press press ? Stream.of(press) : Stream.empty())
                        .filter(press -> bare(press.label()).equals(bare(words)))
                        .findFirst()
                        .flatMap(press -> Action.parse(press.payload()))
                        .or(() -> received(words))
                        .or(() -> minutes(words))
                        .or(() -> new CalledAnswer(command, person, content).in(words))
                        .or(() -> coming(words));
    }

    /** "Đang tới, 20p", and nothing besides: whoever writes more tells more, and a cry most of all. */
    private Optional<Action> coming(String words) {
        String line = bare(words);
        boolean said = command.waitsFor(person)
                && pattern("says-coming").matcher(line).find()
                && pattern("coming-words").matcher(line + " ").matches()
                && !content.triage().namesDanger(words);
        if (!said) {
            return Optional.empty();
        }
        OptionalInt minutes = TypedMinutes.in(words);
        String when = minutes.isPresent() ? "." + minutes.getAsInt() : "";
        return Optional.of(CommandButtons.action(command.incident(), "ans.coming" + when));
    }

    private Pattern pattern(String key) {
        return Pattern.compile(content.messages().text("command.patterns." + key));
    }

    /** "Tôi đã nhận được lệnh ạ": only while the call waits, as much else is received by the same words. */
    private Optional<Action> received(String words) {
        boolean waits =
                command.seatsOf(person).stream().map(command.seats()::get).anyMatch(Seat::waiting);
        // why twice: without accents "nhận" is "nhắn" as well
        boolean said = pattern("received").matcher(bare(words)).matches()
                && pattern("received-word")
                        .matcher(VietnameseText.clean(words).toLowerCase(Locale.ROOT))
                        .find();
        return waits && said
                ? Optional.of(CommandButtons.action(command.incident(), "ans.received"))
                : Optional.empty();
    }

    private Optional<Action> minutes(String words) {
        OptionalInt minutes = words.length() <= LONGEST && isComing() ? TypedMinutes.in(words) : OptionalInt.empty();
        return minutes.isPresent()
                        && Response.comingIn(minutes.getAsInt()).wrong().isEmpty()
                ? Optional.of(CommandButtons.action(command.incident(), "ans.coming." + minutes.getAsInt()))
                : Optional.empty();
    }

    /** On the way, and nobody knows for how long. */
    private boolean isComing() {
        return command.seatsOf(person).stream()
                .map(command.seats()::get)
                .anyMatch(
                        seat -> seat.state() == Seat.State.COMING && seat.eta().isEmpty());
    }

    private static String bare(String text) {
        return VietnameseText.fold(text).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
