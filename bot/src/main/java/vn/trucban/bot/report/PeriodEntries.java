package vn.trucban.bot.report;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.register.Added;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.content.messages.Messages;

/**
 * Enters into the register (plan III.5) that reports of periods went out, under which number and date and as which file, and that this was
 * taken back and why. They belong to no incident. Several instances may do the rounds at once, and a crash between an entry and the note of
 * it loses and doubles nothing.
 */
public final class PeriodEntries {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodEntries.class);

    private final PeriodPaperStore papers;
    private final Register register;
    private final Supplier<Messages> messages;

    public PeriodEntries(PeriodPaperStore papers, Register register, Supplier<Messages> messages) {
        this.papers = papers;
        this.register = register;
        this.messages = messages;
    }

    /** The same at once, for whoever looks right afterwards; where it cannot be, the next round enters it. */
    public void soon() {
        try {
            round();
        } catch (RuntimeException busy) {
            LOG.warn("that a report was sent is entered in the register by the next round", busy);
        }
    }

    /** Enters what is not yet. */
    public void round() {
        List<PeriodPaper> waiting;
        try (Stream<PeriodPaper> all = papers.all()) {
            waiting = all.filter(paper -> !paper.toEnter().isEmpty()).toList();
        }
        waiting.forEach(this::enter);
    }

    /** why entered before it is noted: what is there already is found and not entered again. */
    private void enter(PeriodPaper paper) {
        paper.toEnter().stream().map(fact -> entry(paper, fact)).forEach(this::enterOnce);
        int facts = paper.facts().size();
        Optional<PeriodPaper> now = Optional.of(paper);
        while (now.filter(one -> one.entered() < facts && !papers.save(one.entered(facts)))
                .isPresent()) {
            now = papers.find(paper.key());
        }
    }

    private void enterOnce(RegisterFact fact) {
        boolean there = register.added(Register.GENERAL).stream()
                .map(entry -> entry.fact())
                .anyMatch(one -> one.kind().equals(fact.kind())
                        && one.at().equals(fact.at())
                        && one.text().equals(fact.text()));
        if (!there) {
            register.add(fact);
        }
    }

    private RegisterFact entry(PeriodPaper paper, PeriodPaper.Fact fact) {
        PeriodWords words = new PeriodWords(messages.get());
        PeriodPaper.Sent sent = fact.sent();
        String text = fact.undone()
                .map(back -> words.text(
                        "fact.unsent",
                        Map.of(
                                "report", words.called(paper.period()),
                                "number", sent.number(),
                                "date", PeriodWords.date(sent.date()),
                                "why", back.why())))
                .orElseGet(() -> words.text(
                        sent.digest().isPresent() ? "fact.sent" : "fact.sent-unkept",
                        Map.of(
                                "report", words.called(paper.period()),
                                "number", sent.number(),
                                "date", PeriodWords.date(sent.date()),
                                "digest", sent.digest().orElse(""))));
        return new RegisterFact(
                "",
                Register.GENERAL,
                0,
                "",
                (fact.undone().isPresent() ? Added.REPORT_UNSENT : Added.REPORT_SENT).name(),
                fact.undone().map(PeriodPaper.Undone::at).orElse(sent.at()).truncatedTo(ChronoUnit.MILLIS),
                fact.undone().map(PeriodPaper.Undone::by).orElse(sent.by()),
                text);
    }
}
