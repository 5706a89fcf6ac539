package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.playbook.PlaybookId;

/** Incidents in which people were said to be in danger. What a drill supposes is none. */
final class PeopleInDanger {
    /** Of a burning house people still speak the day after. */
    private static final Duration LATELY = Duration.ofDays(2);
    /** More is not reported in that time. */
    private static final int NEWEST = 50;

    private final Situation situation;

    PeopleInDanger(Situation situation) {
        this.situation = situation;
    }

    /** Those that are not closed, oldest first. */
    Stream<Incident> open() {
        return situation.books().openIncidents().stream().filter(this::was);
    }

    /** Those of the last two days, newest first; what is open is among them. */
    Stream<Incident> lately() {
        return situation.books().findIncidents("", Integer.MAX_VALUE, NEWEST).incidents().stream()
                .filter(one ->
                        !one.overAt().orElseGet(one::openedAt).plus(LATELY).isBefore(situation.now()))
                .filter(this::was);
    }

    /** True where these words name danger, or tell of somebody in it while people speak of one that is known. */
    boolean named(String words) {
        return situation.content().triage().namesDanger(words) || toldOf(words);
    }

    /** "Vẫn còn 2 người trên mái": while nobody knows of a flood it may mean a roofer, and is asked about. */
    boolean toldOf(String words) {
        return !situation.content().triage().namesDanger(words)
                && situation.content().triage().tellsOfVictims(words)
                && (open().findAny().isPresent() || lately().findAny().isPresent());
    }

    private boolean was(Incident incident) {
        boolean told = incident.playbook().id() == PlaybookId.DISASTER
                || incident.hurried()
                || situation.content().triage().namesDanger(incident.words());
        return told && !incident.id().exercise();
    }
}
