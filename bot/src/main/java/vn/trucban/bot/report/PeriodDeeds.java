package vn.trucban.bot.report;

import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.trucban.bot.kept.PaperNumbers;
import vn.trucban.bot.kept.Typed;
import vn.trucban.bot.kept.Written;

/** What people do about the report of a period, but for its sending: decisions on proposals, what became of them, blanks, a mark taken back. */
final class PeriodDeeds {
    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_BLANK = 120;

    private final PeriodPaperStore papers;
    private final Clock clock;

    PeriodDeeds(PeriodPaperStore papers, Clock clock) {
        this.papers = papers;
        this.clock = clock;
    }

    /** @param all proposals of the figures of now, and those decided on before */
    Answer decide(
            Period period,
            List<Material.Proposed> all,
            String rule,
            PeriodPaper.Verdict verdict,
            String text,
            String by) {
        Optional<Material.Proposed> proposed =
                all.stream().filter(one -> one.rule().equals(rule)).findFirst();
        if (proposed.isEmpty()) {
            return Answer.NO_SUCH_PROPOSAL;
        }
        boolean edited = verdict == PeriodPaper.Verdict.EDITED;
        if (edited && text.isBlank()) {
            return Answer.NO_TEXT;
        }
        if (edited && text.strip().length() > LONGEST_TEXT) {
            return Answer.TOO_LONG;
        }
        String drawn = proposed.get().drawn();
        return beforeItIsSent(
                period,
                paper -> paper.with(new PeriodPaper.Decided(
                        rule,
                        verdict,
                        drawn,
                        edited ? text.strip() : drawn,
                        by,
                        clock.instant(),
                        paper.decided(rule).flatMap(PeriodPaper.Decided::outcome))));
    }

    /** What became of a proposal that was taken up; the next report says so. */
    Answer became(Period period, String rule, PeriodPaper.Became became, String note, String by) {
        if (note.strip().length() > LONGEST_TEXT) {
            return Answer.TOO_LONG;
        }
        PeriodPaper.Outcome outcome = new PeriodPaper.Outcome(became, note.strip(), by, clock.instant());
        return change(period, paper -> paper.became(rule, outcome), Answer.NOT_TAKEN_UP);
    }

    /** It was marked as sent and was not; who said so and why stays. People are reminded again. */
    Answer unsent(Period period, String why, String by) {
        if (why.isBlank()) {
            return Answer.NO_REASON;
        }
        if (why.strip().length() > LONGEST_TEXT) {
            return Answer.TOO_LONG;
        }
        Optional<PeriodPaper.Sent> marked = papers.find(period.key()).flatMap(PeriodPaper::sent);
        Answer answer = change(period, paper -> paper.unsent(why.strip(), by, clock.instant()), Answer.NOT_SENT);
        marked.filter(any -> answer == Answer.DONE).ifPresent(sent -> new PaperNumbers(papers.numberClaims(), clock)
                .giveBack(sent.number(), sent.date().getYear(), PeriodSending.claimant(period)));
        return answer;
    }

    /** @param by id of a member of staff; blank: nobody in particular */
    Filled fill(Period period, List<Typed> typed, String by) {
        Map<PeriodBlank, Typed> changed = new EnumMap<>(PeriodBlank.class);
        Set<PeriodBlank> tooLong = EnumSet.noneOf(PeriodBlank.class);
        for (Typed one : typed) {
            Optional<PeriodBlank> blank = PeriodBlank.of(one.blank());
            if (blank.isEmpty()) {
                return new Filled(Answer.NO_SUCH_BLANK, Set.of());
            }
            changed.put(blank.get(), one);
            if (one.text().length() > LONGEST_BLANK) {
                tooLong.add(blank.get());
            }
        }
        if (!tooLong.isEmpty()) {
            return new Filled(Answer.BLANK_TOO_LONG, tooLong);
        }
        Optional<Written> who = by.isBlank() ? Optional.empty() : Optional.of(new Written(by, clock.instant()));
        return changed.isEmpty() ? new Filled(Answer.DONE, Set.of()) : save(period, changed, who);
    }

    private Filled save(Period period, Map<PeriodBlank, Typed> changed, Optional<Written> who) {
        Map<PeriodBlank, String> said = new EnumMap<>(PeriodBlank.class);
        changed.forEach((blank, one) -> said.put(blank, one.text()));
        while (true) {
            PeriodPaper before = papers.find(period.key()).orElseGet(() -> PeriodPaper.blank(period.key()));
            if (before.sent().isPresent()) {
                return new Filled(Answer.SENT_ALREADY, Set.of());
            }
            Set<PeriodBlank> others = EnumSet.noneOf(PeriodBlank.class);
            changed.forEach((blank, one) -> {
                if (one.overwrites(before.filled(blank))) {
                    others.add(blank);
                }
            });
            if (!others.isEmpty()) {
                return new Filled(Answer.WRITTEN_MEANWHILE, others);
            }
            if (papers.save(before.fill(said, who))) {
                return new Filled(Answer.DONE, Set.of());
            }
        }
    }

    private Answer beforeItIsSent(Period period, UnaryOperator<PeriodPaper> step) {
        return change(
                period,
                paper -> Optional.of(paper).filter(one -> one.sent().isEmpty()).map(step),
                Answer.SENT_ALREADY);
    }

    private Answer change(Period period, Function<PeriodPaper, Optional<PeriodPaper>> step, Answer impossible) {
        while (true) {
            PeriodPaper before = papers.find(period.key()).orElseGet(() -> PeriodPaper.blank(period.key()));
            Optional<PeriodPaper> after = step.apply(before);
            if (after.isEmpty()) {
                return impossible;
            }
            if (papers.save(after.get())) {
                return Answer.DONE;
            }
        }
    }
}
