package vn.trucban.bot.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.messages.Moments;
import vn.trucban.content.text.VietnameseNumber;

/** The sentences that leaders sign, as the letter and the page have them; each number leads to what it counts. */
final class PeriodSentences {
    private final Material material;
    private final Figures figures;
    private final PeriodWords words;
    private final Moments moments;
    private final Leads leads;
    private final LinkedText linked = new LinkedText();

    PeriodSentences(Material material, PeriodWords words, Leads leads) {
        this.material = material;
        this.figures = material.figures();
        this.words = words;
        this.moments = new Moments(words.messages());
        this.leads = leads;
    }

    /** Those about the incidents, in their order. */
    List<Paragraph> all(WorkingCalendar calendar) {
        List<Paragraph> all = new ArrayList<>(List.of(summary(), comparedBefore(), comparedYear()));
        if (!figures.kinds().isEmpty()) {
            all.add(interrupted());
        }
        words.caution(material, calendar).map(Paragraph::new).ifPresent(all::add);
        return all;
    }

    private String count(int count, Figures of, Slice.Which which) {
        return linked.put(VietnameseNumber.written(count), leads.to(new SliceOf(of.period(), Slice.of(which))));
    }

    private String count(int count, Slice.Which which) {
        return count(count, figures, which);
    }

    /** How many there were, how they went, what came over from before, what is not fixed yet. */
    Paragraph summary() {
        StringBuilder all = new StringBuilder(found());
        if (figures.carried() > 0) {
            all.append(' ')
                    .append(words.text(
                            "summary-carried", Map.of("count", count(figures.carried(), Slice.Which.CARRIED))));
        }
        if (figures.open() > 0) {
            String key = figures.carriedOpen() > 0 ? "summary-open-carried" : "summary-open";
            all.append(' ')
                    .append(words.text(
                            key,
                            Map.of(
                                    "count",
                                    count(figures.open(), Slice.Which.OPEN),
                                    "carried",
                                    count(figures.carriedOpen(), Slice.Which.CARRIED_OPEN))));
        }
        return linked.read(all.toString());
    }

    private String found() {
        if (figures.count() == 0) {
            return words.text(
                    figures.kinds().isEmpty() ? "summary-none" : "summary-none-new", Map.of("span", spanSoFar()));
        }
        OptionalInt share = Figures.percent(figures.onTheSpot(), figures.count());
        return words.text(
                figures.neither() > 0 ? "summary-neither" : "summary",
                Map.of(
                        "span", spanSoFar(),
                        "count", count(figures.count(), Slice.Which.ALL),
                        "simple", count(figures.count() - figures.complex(), Slice.Which.SIMPLE),
                        "complex", count(figures.complex(), Slice.Which.COMPLEX),
                        "spot", count(figures.onTheSpot(), Slice.Which.ON_THE_SPOT),
                        "share", share.orElse(0),
                        "passed", count(figures.passedOn(), Slice.Which.PASSED_ON),
                        "neither", figures.neither()));
    }

    /** A period that is not over is reported up to the moment its figures were drawn, and says so. */
    private String spanSoFar() {
        return material.running()
                ? words.text(
                        "span-running",
                        Map.of(
                                "from", PeriodWords.date(material.period().from()),
                                "now", moments.full(material.drawnAt())))
                : words.span(material.period());
    }

    Paragraph comparedBefore() {
        return compared("compared-before", material.before());
    }

    Paragraph comparedYear() {
        return compared("compared-year", material.yearEarlier());
    }

    private Paragraph compared(String key, Figures other) {
        if (other.count() == 0) {
            return new Paragraph(words.text(key + ".none", Map.of("period", words.name(other.period()))));
        }
        int order = Integer.compare(figures.count(), other.count());
        Map<String, Object> values = Map.of(
                "period", words.name(other.period()),
                "count", count(other.count(), other, Slice.Which.ALL),
                "difference", Math.abs(figures.count() - other.count()));
        return linked.read(words.text(key + (order > 0 ? ".more" : order < 0 ? ".fewer" : ".same"), values));
    }

    /** How long service was interrupted, beside the earlier times. */
    Paragraph interrupted() {
        String sentence = figures.interrupted().isZero()
                ? words.text("interrupted-none")
                : words.text("interrupted", Map.of("length", lost(figures)));
        return linked.read(sentence
                + " "
                + words.text(
                        "interrupted-before",
                        Map.of("before", lost(material.before()), "year", lost(material.yearEarlier()))));
    }

    private String lost(Figures of) {
        Duration lost = of.interrupted();
        SliceOf behind = new SliceOf(of.period(), Slice.of(Slice.Which.LASTING));
        return lost.isZero() ? words.text("no-time") : linked.put(moments.length(lost), leads.to(behind));
    }

    /** What was taken in on paper. */
    Paragraph paper(Supplement.Paper paper) {
        Optional<String> behind = leads.to(ReportAddress.of(ReportAddress.Part.PAPER, material.period(), ""));
        Map<String, Object> values = new HashMap<>();
        Map.of(
                        "times", paper.times(),
                        "entered", paper.entered(),
                        "missing", paper.missing())
                .forEach((name, count) -> values.put(name, linked.put(VietnameseNumber.written(count), behind)));
        return linked.read(words.text(paper.missing() == 0 ? "paper-all" : "paper", values));
    }

    Paragraph drill(Supplement.Drill drill) {
        return linked.read(words.text(
                "drill",
                Map.of(
                        "date", PeriodWords.date(drill.day()),
                        "name", drill.name(),
                        "people", linked.put(VietnameseNumber.written(drill.people()), leads.to(drill.page())),
                        "result", drill.result())));
    }
}
