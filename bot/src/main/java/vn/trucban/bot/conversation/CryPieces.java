package vn.trucban.bot.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.trucban.bot.incident.DangerWords;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.bot.incident.PressedCries;
import vn.trucban.bot.incident.Rescues;
import vn.trucban.bot.incident.TypedOn;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.VietnameseText;

/**
 * Whoever cries for help in pieces types the next one at once: where it is, how many they are. It is told with its beginning to everybody
 * who heard that. Only what wholly is a ticket's number, an hour, a telephone number, yes or no is kept back.
 */
final class CryPieces {
    /** Nobody says by these where somebody is trapped. */
    private static final Set<PlaybookId> DESK_WORK = EnumSet.of(
            PlaybookId.PRINTER,
            PlaybookId.ACCOUNT,
            PlaybookId.SOFTWARE,
            PlaybookId.INTERNET,
            PlaybookId.NATIONAL_DATABASE,
            PlaybookId.DIGITAL_SIGNATURE);

    /** So sure must be that it is such work, and no place. */
    private static final double CLEARLY = 0.95;

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
        /** With what was typed behind it, and the newest words always whole. */
        String with(String piece, Content content) {
            return new TypedOn(incident, content).with(words, piece);
        }
    }

    /** The last that whoever is here cried in anything that goes on; a drill calls nobody. */
    Optional<Cry> justNow() {
        return goingOn().flatMap(incident -> in(incident).stream()).max(Comparator.comparing(Cry::at));
    }

    /** What goes on of which whoever is here has just said that nobody is in danger. */
    Optional<Incident> calmedJustNow() {
        return goingOn()
                .flatMap(incident -> last(incident).stream())
                .filter(said -> said.good() && isNow(said.at()))
                .max(Comparator.comparing(Said::at))
                .map(Said::incident);
    }

    private Stream<Incident> goingOn() {
        return situation.books().openIncidents().stream()
                .filter(incident -> incident.going() && !incident.id().exercise());
    }

    /** The last of this one. */
    Optional<Cry> in(Incident incident) {
        return last(incident)
                .filter(said -> !said.good() && isNow(said.at()) && cries(incident, said.words()))
                .map(said -> new Cry(incident, said.words(), said.at()));
    }

    /** @param good who has said that everybody is out goes on from there, and not from the fire */
    private record Said(int seq, Incident incident, String words, Instant at, boolean good) {}

    private Optional<Said> last(Incident incident) {
        Optional<Said> last = Optional.of(incident.reporter())
                .filter(one -> one.person().equals(situation.party().person()))
                .map(one -> new Said(Rescues.REPORT, incident, incident.words(), incident.openedAt(), false));
        PressedCries pressed = new PressedCries(incident, situation.content());
        for (IncidentEvent event : incident.events()) {
            if (event.who().equals(situation.party().name())) {
                last = said(incident, event, pressed).or(keeping(last));
            }
            Optional<Said> before = last.filter(said -> event.about().equals(Optional.of(said.seq())));
            if (event.kind() == Kind.MOVED && before.isPresent()) {
                // why: what is typed on is told where it was taken
                last = Optional.empty();
            } else if (event.kind() == Kind.SAVED && before.isPresent()) {
                // why whoever says so: nobody is in what is typed on
                last = Optional.of(new Said(event.seq(), incident, event.text(), event.at(), true));
            }
        }
        return last;
    }

    private static Supplier<Optional<Said>> keeping(Optional<Said> last) {
        return () -> last;
    }

    /** Empty where it neither cries nor says that it is over. */
    private Optional<Said> said(Incident incident, IncidentEvent event, PressedCries pressed) {
        Optional<String> cry = event.kind() == Kind.NOTED
                ? Optional.of(event.text()).filter(text -> cries(incident, text))
                : pressed.danger(event);
        boolean good = event.kind() == Kind.CALMED
                || cry.isEmpty() && pressed.in(event).isPresent()
                || event.kind() == Kind.NOTED && situation.content().triage().tellsOfSafety(event.text());
        return cry.or(() -> Optional.of(event.text()).filter(text -> good))
                .map(words -> new Said(event.seq(), incident, words, event.at(), good));
    }

    boolean isNow(Instant at) {
        return !at.plus(AT_ONCE).isBefore(situation.now());
    }

    /** True where these words, typed or pressed, call for help. */
    private boolean cries(Incident incident, String words) {
        boolean aloud = Told.in(words, situation.content().triage()).cries()
                && !situation.content().triage().tellsOfSafety(words);
        return aloud || dangerWords.in(words, incident);
    }

    /** True where it tells nothing of where or who. */
    boolean saysNothing(String text) {
        Words words = new Words(situation.content().messages(), text);
        return text.length() < LONGEST
                && (words.areKindly("conversation.words.fixed")
                        || words.areKindly("conversation.words.done")
                        || Pattern.compile(situation.text("conversation.patterns.no-piece"))
                                .matcher(VietnameseText.fold(text).strip())
                                .matches());
    }

    /** False where it is no piece of a cry, whatever was cried before: it cries itself, is good news, or is about a machine and no place. */
    boolean mayBe(String text, Told told) {
        boolean machine = told.first().filter(DESK_WORK::contains).isPresent()
                && told.verdict().best().confidence() >= CLEARLY;
        // why: "mất mạng" is a life that is lost as well
        boolean lifeLost = Pattern.compile(situation.text("conversation.patterns.life-lost"))
                .matcher(VietnameseText.fold(text))
                .find();
        return (!machine || lifeLost)
                && !saysNothing(text)
                && told.verdict().danger().isEmpty()
                && !situation.content().triage().tellsOfSafety(text);
    }

    /** What is noted of words that name no danger themselves: the next piece of a cry with its beginning, else as they stand. */
    String noted(Incident incident, String text) {
        return mayBe(text, Told.in(text, situation.content().triage()))
                ? in(incident).map(cry -> cry.with(text, situation.content())).orElse(text)
                : text;
    }
}
