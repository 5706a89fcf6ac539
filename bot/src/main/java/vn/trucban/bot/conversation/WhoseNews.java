package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.content.triage.Verdict;

/**
 * Of which disaster good news are. Read as another's they say that whoever is buried there is out, so that they are taken for one's only where
 * nothing else can be meant; else it is asked. A machine that works again is no good news of people.
 */
final class WhoseNews {
    /** What such words may be about; whoever writes that the network is well again speaks of the network. */
    private static final Set<PlaybookId> OF_PEOPLE = EnumSet.of(PlaybookId.DISASTER, PlaybookId.OTHER);

    /** So likely it may be of work at a desk. */
    private static final double LIKELY = 0.5;
    /** Of what has been over for longer nobody speaks without naming it. */
    private static final Duration JUST_OVER = Duration.ofHours(6);

    private static final Set<Kind> WRITTEN = EnumSet.of(Kind.NOTED, Kind.JOINED);
    private static final List<String> DANGERS = List.of("fire", "water", "earth");

    private final Situation situation;
    private final PeopleInDanger danger;
    private final OwnIncidents own;
    private final WhichAreSafe rescues;

    WhoseNews(Situation situation) {
        this.situation = situation;
        this.danger = new PeopleInDanger(situation);
        this.own = new OwnIncidents(situation);
        this.rescues = new WhichAreSafe(situation);
    }

    /**
     * Those which may be meant.
     *
     * @param incidents empty: it is no good news, or of nothing that is known
     * @param sure true: the only one of them is, and nothing else
     */
    record Meant(List<Incident> incidents, boolean sure) {
        private static final Meant NOTHING = new Meant(List.of(), false);

        Meant {
            incidents = List.copyOf(incidents);
        }

        Optional<Incident> surely() {
            return incidents.stream().filter(one -> sure).findFirst();
        }
    }

    Meant in(String text, Told told) {
        if (!situation.content().triage().tellsOfSafety(text) || !isOfPeople(text, told)) {
            return Meant.NOTHING;
        }
        List<Incident> known = known();
        return known.isEmpty() ? Meant.NOTHING : among(known, text, told);
    }

    /** The one of which these words speak by its place, a name in it, or its danger, whatever else goes on. */
    Optional<Incident> named(String text) {
        List<Incident> known = known();
        return only(known, one -> sharesPlace(text, one)).or(() -> only(known, one -> sharesDanger(text, one)));
    }

    private Meant among(List<Incident> known, String text, Told told) {
        Optional<Incident> named = named(text);
        boolean people = speaksOfPeople(text);
        // why also few words of whoever waits for somebody: "ra được rồi" is of them, or of a printed sheet, and is
        // asked about
        boolean awaited = known.stream().anyMatch(rescues::mayAnswer);
        if (!people && !awaited && named.isEmpty()) {
            return Meant.NOTHING;
        }
        Optional<Incident> one = named.or(() -> only(known, any -> true));
        boolean sure = one.filter(this::isRecent).isPresent()
                && !isLikelyOfADesk(text, told)
                && (people && named.isPresent() || (people || named.isPresent()) && !busyBesides(known));
        return sure ? new Meant(List.of(one.get()), true) : new Meant(known, false);
    }

    /** What goes on, else what is over; what people are in otherwise is asked about before that. */
    private List<Incident> known() {
        List<Incident> running = danger.open().filter(Incident::going).toList();
        return running.isEmpty() ? danger.lately().filter(one -> !one.going()).toList() : running;
    }

    /** Who is said to have been stuck was so in no printer. */
    private boolean isOfPeople(String text, Told told) {
        return told.first().stream().allMatch(OF_PEOPLE::contains)
                || situation.content().triage().namesVictims(text);
    }

    private boolean isLikelyOfADesk(String text, Told told) {
        Verdict.Ranked best = told.verdict().best();
        return !OF_PEOPLE.contains(best.id())
                && best.confidence() >= LIKELY
                && !situation.content().triage().namesVictims(text);
    }

    private boolean speaksOfPeople(String text) {
        return situation.content().triage().namesVictims(text)
                || pattern("people").matcher(VietnameseText.fold(text)).find()
                || DANGERS.stream().anyMatch(one -> names(one, text));
    }

    private boolean isRecent(Incident incident) {
        return incident.going()
                || !incident.overAt()
                        .orElseGet(incident::openedAt)
                        .plus(JUST_OVER)
                        .isBefore(situation.now());
    }

    /** In something else that goes on, of which these words may be. */
    private boolean busyBesides(List<Incident> known) {
        return situation.books().openIncidents().stream()
                .filter(one -> one.going() && own.is(one))
                .anyMatch(one -> known.stream().noneMatch(other -> other.id().equals(one.id())));
    }

    private static Optional<Incident> only(List<Incident> known, Predicate<Incident> is) {
        List<Incident> those = known.stream().filter(is).limit(2).toList();
        return those.size() == 1 ? Optional.of(those.get(0)) : Optional.empty();
    }

    private boolean sharesPlace(String text, Incident incident) {
        Set<String> places = places(text).collect(Collectors.toSet());
        return !places.isEmpty() && told(incident).flatMap(this::places).anyMatch(places::contains);
    }

    /** "thôn 5", "kho lưu", "anh Tuấn": what a place or a person is called, and the next word. */
    private Stream<String> places(String words) {
        return pattern("places").matcher(VietnameseText.fold(words)).results().map(MatchResult::group);
    }

    private boolean sharesDanger(String text, Incident incident) {
        BiPredicate<String, String> names = this::names;
        return DANGERS.stream().filter(one -> names(one, text)).anyMatch(one -> told(incident)
                .anyMatch(words -> names.test(one, words)));
    }

    private boolean names(String danger, String words) {
        return pattern(danger).matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    private static Stream<String> told(Incident incident) {
        Stream<String> later = incident.events().stream()
                .filter(event -> WRITTEN.contains(event.kind()))
                .map(IncidentEvent::text);
        return Stream.concat(Stream.of(incident.words()), later);
    }

    private Pattern pattern(String key) {
        return Pattern.compile(situation.text("conversation.news-of." + key), Pattern.UNICODE_CHARACTER_CLASS);
    }
}
