package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.trucban.bot.incident.DangerWords;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.PressedCries;
import vn.trucban.content.text.VietnameseText;

/**
 * Whoever cries for help in pieces types the next one at once: where it is, how many they are. It is told with its beginning to everybody
 * who heard that. Only what wholly is a ticket's number, an hour, a telephone number, yes or no is kept back.
 */
final class CryPieces {
    private static final Duration AT_ONCE = Duration.ofMinutes(3);
    /** Longer than any number or hour. */
    private static final int LONGEST = 60;

    private final Situation situation;
    private final DangerWords dangerWords;

    CryPieces(Situation situation) {
        this.situation = situation;
        this.dangerWords = new DangerWords(situation.content());
    }

    /** What somebody cried just before, and where. */
    record Cry(Incident incident, String words, Instant at) {
        String with(String piece) {
            return Told.more(words, piece);
        }
    }

    /** The last that whoever is here cried in anything that goes on; a drill calls nobody. */
    Optional<Cry> justNow() {
        return situation.books().openIncidents().stream()
                .filter(incident -> incident.going() && !incident.id().exercise())
                .flatMap(incident -> in(incident).stream())
                .max(Comparator.comparing(Cry::at));
    }

    /** The last of this one. */
    Optional<Cry> in(Incident incident) {
        Optional<Cry> reported = Optional.of(incident.reporter())
                .filter(one -> one.person().equals(situation.party().person()))
                .map(one -> new Cry(incident, incident.words(), incident.openedAt()));
        Optional<Cry> last = reported;
        for (IncidentEvent event : incident.events()) {
            if (event.who().equals(situation.party().name())) {
                // why: who has said that everybody is out goes on from there, and not from the fire
                last = isGoodNews(incident, event)
                        ? Optional.empty()
                        : said(incident, event).or(keeping(last));
            }
        }
        return last.filter(cry -> isNow(cry.at()) && cries(cry.words()));
    }

    private static Supplier<Optional<Cry>> keeping(Optional<Cry> last) {
        return () -> last;
    }

    private boolean isGoodNews(Incident incident, IncidentEvent event) {
        PressedCries pressed = new PressedCries(incident, situation.content());
        return pressed.in(event).isPresent() && pressed.danger(event).isEmpty();
    }

    private Optional<Cry> said(Incident incident, IncidentEvent event) {
        return Optional.of(event)
                .filter(one -> one.kind() == Kind.NOTED)
                .map(IncidentEvent::text)
                .filter(this::cries)
                .or(() -> new PressedCries(incident, situation.content()).danger(event))
                .map(words -> new Cry(incident, words, event.at()));
    }

    boolean isNow(Instant at) {
        return !at.plus(AT_ONCE).isBefore(situation.now());
    }

    /** True where these words, typed or pressed, call for help. */
    private boolean cries(String words) {
        return Told.in(words, situation.content().triage()).cries() || dangerWords.in(words);
    }

    /** True where it tells nothing of where or who. */
    boolean saysNothing(String text) {
        return text.length() < LONGEST
                && Pattern.compile(situation.text("conversation.patterns.no-piece"))
                        .matcher(VietnameseText.fold(text).strip())
                        .matches();
    }

    /** What is noted of words that name no danger themselves: the next piece of a cry with its beginning, else as they stand. */
    String noted(Incident incident, String text) {
        return saysNothing(text) || situation.content().triage().namesDanger(text)
                ? text
                : in(incident).map(cry -> cry.with(text)).orElse(text);
    }
}
