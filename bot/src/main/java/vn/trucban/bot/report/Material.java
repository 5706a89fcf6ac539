package vn.trucban.bot.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
     * @param drawn the sentence, with the figures of now; as it was decided on where {@code met} is false
     * @param met the figures of now still call for it
     */
    public record Proposed(String rule, String drawn, boolean met, Optional<PeriodPaper.Decided> decided) {
        /**
         * What the report says. Accepted, or not decided on yet: the figures of now, and nothing where they do not call for it any more.
         * Edited: the leader's own words. Dropped: nothing.
         */
        public Optional<String> text() {
            PeriodPaper.Verdict verdict =
                    decided.map(PeriodPaper.Decided::verdict).orElse(PeriodPaper.Verdict.ACCEPTED);
            return switch (verdict) {
                case ACCEPTED -> Optional.of(drawn).filter(one -> met);
                case EDITED -> decided.map(PeriodPaper.Decided::text);
                case DROPPED -> Optional.empty();
            };
        }

        /** True where the figures are not those that leaders decided on. */
        public boolean moved() {
            return decided.filter(one -> !met || !one.drawn().equals(drawn)).isPresent();
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

    /** True where the period was not over when the figures were drawn. */
    public boolean running() {
        return drawnAt.isBefore(period().end());
    }
}
