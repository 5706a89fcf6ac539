package vn.trucban.bot.command;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.TypedHour;
import vn.trucban.content.text.TypedMinutes;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.content.triage.Verdict;

/**
 * What somebody says to a call in words of their own, that stand on no button: that they are there, that they cannot come, when they come.
 * Words that name a danger, or somebody in one, never are such an answer.
 */
final class CalledAnswer {
    /** Whoever writes more tells more than that. */
    private static final int LONGEST = 80;

    private static final int SHORT = 40;
    private static final double SURE = 0.8;

    private final Command command;
    private final PersonId person;
    private final Content content;

    CalledAnswer(Command command, PersonId person, Content content) {
        this.command = command;
        this.person = person;
        this.content = content;
    }

    /** What they say, whatever else they are at; empty: nobody waits for them, or other words. */
    Optional<Action> in(String words) {
        if (!command.waitsFor(person) || words.length() > LONGEST || tellsOfDanger(words)) {
            return Optional.empty();
        }
        return hour(words, content.messages())
                .flatMap(hour -> action("at." + hour.arg()))
                .or(() -> arrived(words))
                .or(() -> cannot(words))
                .or(() -> length(words));
    }

    /**
     * Of whoever has said nothing yet and is asked nothing else: "ok" is that they have the call, and what is short and tells of nothing is asked
     * about. Empty: it may be a report.
     */
    Optional<Action> presumed(String words) {
        boolean waits = command.waitsFor(person)
                && command.seatsOf(person).stream().map(command.seats()::get).noneMatch(Seat::answered);
        if (!waits
                || words.length() > SHORT
                || tellsOfDanger(words)
                || content.triage().mentionsSafety(words)) {
            return Optional.empty();
        }
        if (all("assent", words)) {
            return action("received");
        }
        Verdict.Ranked best = content.triage().classify(words).best();
        return best.id() == PlaybookId.OTHER || best.confidence() < SURE ? action("ask") : Optional.empty();
    }

    private boolean tellsOfDanger(String words) {
        return content.triage().namesDanger(words) || content.triage().tellsOfVictims(words);
    }

    /** At what hour they are there, where these words say nothing else. */
    static Optional<TypedHour> hour(String words, Messages messages) {
        boolean nothingElse = Pattern.compile(messages.text("command.patterns.coming-at"))
                .matcher(bare(words) + " ")
                .matches();
        return nothingElse ? TypedHour.in(words) : Optional.empty();
    }

    private Optional<Action> arrived(String words) {
        // why twice: without accents "tới rồi" is "tối rồi" as well
        boolean accented = pattern("arrived-word")
                .matcher(VietnameseText.clean(words).toLowerCase(Locale.ROOT))
                .find();
        return accented && all("arrived", words) ? action("arrived") : Optional.empty();
    }

    private Optional<Action> cannot(String words) {
        return pattern("cannot").matcher(bare(words)).find() ? action("cannot") : Optional.empty();
    }

    /** "1 tiếng rưỡi nữa", "nhận lệnh, 30p": how long it takes, and nothing else. */
    private Optional<Action> length(String words) {
        OptionalInt minutes = all("coming-in", words) ? TypedMinutes.in(words) : OptionalInt.empty();
        return minutes.isPresent()
                        && Response.comingIn(minutes.getAsInt()).wrong().isEmpty()
                ? action("coming." + minutes.getAsInt())
                : Optional.empty();
    }

    private boolean all(String key, String words) {
        return pattern(key).matcher(bare(words) + " ").matches();
    }

    private Pattern pattern(String key) {
        return Pattern.compile(content.messages().text("command.patterns." + key));
    }

    private Optional<Action> action(String answer) {
        return Optional.of(CommandButtons.action(command.incident(), "ans." + answer));
    }

    private static String bare(String text) {
        return VietnameseText.fold(text).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
