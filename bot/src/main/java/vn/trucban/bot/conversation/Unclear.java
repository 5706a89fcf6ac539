package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.triage.Verdict;

/** What it is about is not known: it is asked, with what was told kept for the answer, and nobody is called meanwhile. */
final class Unclear {
    private static final int CHOICES_OFFERED = 3;
    /** It answers something; after a cry it may be a house. */
    private static final Pattern BARE_NUMBER = Pattern.compile("\\s*\\d{1,3}\\s*");

    private static final int LONGEST = 120;

    /** So long after the end it is first of all about those who were there. */
    private static final Duration HARDLY_OVER = Duration.ofHours(2);

    private final Situation situation;

    Unclear(Situation situation) {
        this.situation = situation;
    }

    /** Of words that tell of nothing; empty: they tell of something. */
    Optional<Turn> askedBack(Unfiled report, Told told, String text) {
        boolean number = BARE_NUMBER.matcher(text).matches()
                && new CryPieces(situation).justNow().isEmpty();
        if (number || new NoSign(situation).isGibberish(text)) {
            return Optional.of(asked(report, "conversation.not-understood", KindChoices.common())
                    .done());
        }
        // why whatever it is most likely about: the name of a provider in a ticket's number is no outage
        return told.verdict().danger().isEmpty() && new CryPieces(situation).saysNothing(text)
                ? Optional.of(which(report).done())
                : Optional.empty();
    }

    /** What names no danger, and is danger all the same by what is known, or is not, of others. */
    Optional<PlaybookId> endangers(String text) {
        PeopleInDanger danger = new PeopleInDanger(situation);
        return danger.toldOf(text) || overBeforeTold(text, danger) || missesSomebody(text, danger)
                ? Optional.of(PlaybookId.DISASTER)
                : Optional.empty();
    }

    /** "Chưa thấy anh Tuấn", while it is hardly over or goes on: whether all are safe is on everybody's mind, asked or not. */
    private boolean missesSomebody(String text, PeopleInDanger danger) {
        return text.length() <= LONGEST
                && new Words(situation.content().messages(), text).match("conversation.patterns.misses-somebody")
                && situation.content().triage().namesVictims(text)
                && danger.lately().anyMatch(one -> one.overAt()
                        .filter(end -> end.plus(HARDLY_OVER).isBefore(situation.now()))
                        .isEmpty());
    }

    /** What names a danger and nothing else is one, whatever kind it is: a question would wait for a hand that is not free. */
    Optional<PlaybookId> namesDanger(String text) {
        return situation.content().triage().namesDanger(text) ? Optional.of(PlaybookId.DISASTER) : Optional.empty();
    }

    /** "Hết cháy rồi" where nobody has told of a fire: there was one, or it is a scream ("hét") typed without accents. */
    private boolean overBeforeTold(String text, PeopleInDanger danger) {
        return situation.content().triage().speaksOfTheEnd(text)
                && danger.open().findAny().isEmpty()
                && danger.lately().findAny().isEmpty();
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
