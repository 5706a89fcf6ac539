package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.triage.Verdict;

/** What it is about is not known: it is asked, with what was told kept for the answer, and nobody is called meanwhile. */
final class Unclear {
    private static final int CHOICES_OFFERED = 3;
    /** Of a burning house people still speak the day after. */
    private static final Duration LATELY = Duration.ofDays(2);
    /** More is not reported in that time. */
    private static final int NEWEST = 50;

    private final Situation situation;

    Unclear(Situation situation) {
        this.situation = situation;
    }

    /** Of words that tell of nothing; empty: they tell of something. */
    Optional<Turn> askedBack(Unfiled report, Told told, String text) {
        if (new NoSign(situation).isGibberish(text)) {
            return Optional.of(asked(report, "conversation.not-understood", KindChoices.common())
                    .done());
        }
        // why whatever it is most likely about: the name of a provider in a ticket's number is no outage
        return told.verdict().danger().isEmpty() && new CryPieces(situation).saysNothing(text)
                ? Optional.of(which(report).done())
                : Optional.empty();
    }

    /** "Hết cháy rồi" where nobody has told of a fire: there was one, or it is a scream ("hét") typed without accents. */
    Optional<PlaybookId> overBeforeTold(String text) {
        return situation.content().triage().speaksOfTheEnd(text)
                        && situation.books().openIncidents().stream().noneMatch(this::wasDanger)
                        && endedLately().noneMatch(this::wasDanger)
                ? Optional.of(PlaybookId.DISASTER)
                : Optional.empty();
    }

    private Stream<Incident> endedLately() {
        return situation.books().findIncidents("", Integer.MAX_VALUE, NEWEST).incidents().stream()
                .filter(one ->
                        !one.overAt().orElseGet(one::openedAt).plus(LATELY).isBefore(situation.now()));
    }

    private boolean wasDanger(Incident incident) {
        boolean told = incident.playbook().id() == PlaybookId.DISASTER
                || incident.hurried()
                || situation.content().triage().namesDanger(incident.words());
        return told && !incident.id().exercise();
    }

    /** The likeliest first. */
    Turn.Builder which(Unfiled report) {
        List<PlaybookId> best = situation.content().triage().classify(report.words()).ranked().stream()
                .limit(CHOICES_OFFERED)
                .map(Verdict.Ranked::id)
                .filter(one -> one != PlaybookId.OTHER)
                .toList();
        return asked(report, "conversation.which-kind", best);
    }

    private Turn.Builder asked(Unfiled report, String question, List<PlaybookId> kinds) {
        return Turn.to(new ChatState.Choosing(report.words(), report.photos()))
                .say(
                        situation.text(question),
                        new KindChoices(situation).buttons(kinds, new OwnIncidents(situation).buttons()));
    }
}
