package vn.trucban.bot.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.trucban.bot.document.OfficialLetter.Paragraph;

/**
 * Everything a report of a period says, before it is put into words.
 *
 * @param before the figures of the period before it
 * @param yearEarlier those of the same time a year earlier
 * @param proposals drawn from the figures, with what leaders decided
 * @param earlier what was decided on the proposals of the period before, and what became of it
 * @param drawnAt when the figures were drawn
 */
public record Material(
        Figures figures,
        Figures before,
        Figures yearEarlier,
        Supplements supplements,
        List<Proposed> proposals,
        List<PeriodPaper.Decided> earlier,
        Optional<PeriodPaper.Sent> sent,
        Instant drawnAt) {
    /**
     * What it takes from elsewhere.
     *
     * @param before the same of the period before it
     * @param yearEarlier the same of the same time a year earlier
     */
    public record Supplements(Supplement now, Supplement before, Supplement yearEarlier) {
        /** Where nothing is known of earlier times. */
        static Supplements only(Supplement now) {
            return new Supplements(now, Supplement.NONE, Supplement.NONE);
        }

        List<Supplement> beside() {
            return List.of(now, before, yearEarlier);
        }

        /** Those who were called in the period, then those called only in the times it is compared with. */
        List<Supplement.Provider> providers() {
            List<Supplement.Provider> all = new ArrayList<>(now.providers());
            Stream.of(before, yearEarlier)
                    .flatMap(earlier -> earlier.providers().stream())
                    .filter(one -> all.stream().noneMatch(there -> there.id().equals(one.id())))
                    .forEach(one -> all.add(one.none()));
            return all;
        }

        /** True where something was rehearsed, or should have been, at one of the times. */
        boolean drilled() {
            return beside().stream()
                    .anyMatch(one -> !one.drills().isEmpty() || !one.undrilled().isEmpty());
        }
    }

    public Supplement supplement() {
        return supplements.now();
    }

    public Material {
        proposals = List.copyOf(proposals);
        earlier = List.copyOf(earlier);
    }

    /**
     * @param rule that drew it
     * @param sentence with the figures of now, which lead from the root of the site on; as it was decided on where {@code met} is false
     * @param met the figures of now still call for it
     */
    public record Proposed(String rule, Paragraph sentence, boolean met, Optional<PeriodPaper.Decided> decided) {
        /** The sentence in words. */
        public String drawn() {
            return sentence.text();
        }

        /** What the report says, with where its figures lead; the leader's own words lead nowhere. */
        public Optional<Paragraph> said() {
            return text().map(text -> text.equals(drawn()) ? sentence : new Paragraph(text));
        }

        /**
         * What the report says. Accepted, or not decided on yet: the figures of now, and nothing where they do not call for it any more.
         * Edited: the leader's own words. Dropped: nothing.
         */
        public Optional<String> text() {
            PeriodPaper.Verdict verdict =
                    decided.map(PeriodPaper.Decided::verdict).orElse(PeriodPaper.Verdict.ACCEPTED);
            return switch (verdict) {
                case ACCEPTED -> Optional.of(drawn()).filter(one -> met);
                case EDITED -> decided.map(PeriodPaper.Decided::text).map(Proposed::item);
                case DROPPED -> Optional.empty();
            };
        }

        /** The leader's own words as an item among the others. */
        private static String item(String text) {
            String dashed = text.startsWith("- ") ? text : "- " + text;
            return ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0 ? dashed : dashed + ".";
        }

        /** True where the figures are not those that leaders decided on. */
        public boolean moved() {
            return decided.filter(one -> !met || !one.drawn().equals(drawn())).isPresent();
        }
    }

    /** The same as it goes out. */
    Material sentAs(PeriodPaper.Sent how) {
        return new Material(figures, before, yearEarlier, supplements, proposals, earlier, Optional.of(how), drawnAt);
    }

    /** The figures call for something of which no leader has decided anything. */
    public boolean undecided() {
        return proposals.stream().anyMatch(one -> one.met() && one.decided().isEmpty());
    }

    public Period period() {
        return figures.period();
    }

    /** The kinds of the period, then those that occurred only in the times it is compared with. */
    public List<Figures.OfKind> kinds() {
        List<Figures.OfKind> all = new ArrayList<>(figures.kinds());
        Stream.of(before, yearEarlier)
                .flatMap(earlier -> earlier.kinds().stream())
                .filter(one -> all.stream().noneMatch(there -> there.kind() == one.kind()))
                .forEach(one -> all.add(one.none()));
        return all;
    }

    /** The systems that were named in the period, then those named only in the times it is compared with. */
    public List<String> systems() {
        return Stream.of(figures, before, yearEarlier)
                .flatMap(one -> one.systems().stream())
                .map(Figures.OfSystem::name)
                .distinct()
                .toList();
    }

    /** The same of the period, of the one before it, and of the time a year earlier. */
    public List<Figures> beside() {
        return List.of(figures, before, yearEarlier);
    }

    /** A month of the period beside those that take its place in the times it is compared with; absent where that has none (yet). */
    public record Months(Optional<YearMonth> now, Optional<YearMonth> before, Optional<YearMonth> yearEarlier) {}

    /** The first month of each time in a row, then the second of each, and so on: every month of each of them. */
    public List<Months> months() {
        List<List<YearMonth>> all =
                beside().stream().map(one -> one.period().months()).toList();
        int most = all.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, most)
                .mapToObj(row -> new Months(nth(all.get(0), row), nth(all.get(1), row), nth(all.get(2), row)))
                .toList();
    }

    private static Optional<YearMonth> nth(List<YearMonth> months, int which) {
        return months.stream().skip(which).findFirst();
    }

    /** True where the period was not over when the figures were drawn. */
    public boolean running() {
        return drawnAt.isBefore(period().end());
    }
}
