package vn.trucban.bot.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
        Supplement supplement,
        List<Proposed> proposals,
        List<PeriodPaper.Decided> earlier,
        Optional<PeriodPaper.Sent> sent,
        Instant drawnAt) {
    public Material {
        proposals = List.copyOf(proposals);
        earlier = List.copyOf(earlier);
    }

    /**
     * @param rule that drew it
     * @param drawn the sentence, with its figures
     */
    public record Proposed(String rule, String drawn, Optional<PeriodPaper.Decided> decided) {
        /** What the report says: what leaders made of it; as drawn while they have not decided; nothing where they dropped it. */
        Optional<String> text() {
            return decided.isEmpty()
                    ? Optional.of(drawn)
                    : decided.filter(one -> one.verdict() != PeriodPaper.Verdict.DROPPED)
                            .map(PeriodPaper.Decided::text);
        }
    }

    public Period period() {
        return figures.period();
    }
}
