package vn.trucban.bot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.report.Proposals.Proposal;
import vn.trucban.content.reporting.Proposing;

/** Improvements that the figures beside the incidents suggest (plan IV.3): who was called, paper intake, drills. As {@link Proposals}. */
final class ProposalsElsewhere {
    private final Supplement more;
    private final Period period;
    private final Proposing.Elsewhere rules;

    private ProposalsElsewhere(Supplement more, Period period, Proposing.Elsewhere rules) {
        this.more = more;
        this.period = period;
        this.rules = rules;
    }

    static List<Proposal> from(Supplement more, Period period, Proposing.Elsewhere rules) {
        ProposalsElsewhere drawn = new ProposalsElsewhere(more, period, rules);
        List<Proposal> all = new ArrayList<>();
        more.providers().stream()
                .filter(one -> one.promises().late() >= rules.latePromises())
                .map(drawn::latePromises)
                .forEach(all::add);
        more.paper().flatMap(drawn::unclear).ifPresent(all::add);
        more.paper().flatMap(drawn::late).ifPresent(all::add);
        drawn.undrilled().ifPresent(all::add);
        drawn.missed().ifPresent(all::add);
        return all;
    }

    private Proposal latePromises(Supplement.Provider one) {
        String behind = ReportAddress.of(ReportAddress.Part.PROVIDERS, period, one.name());
        return new Proposal(
                "late-promises-" + one.id(),
                "late-promises",
                Map.of(
                        "name", one.name(),
                        "late", one.promises().late(),
                        "made", one.promises().made(),
                        "least", rules.latePromises()),
                Map.of("late", behind, "made", behind));
    }

    private Optional<Proposal> unclear(Supplement.Paper paper) {
        Map<String, Object> values =
                Map.of("count", paper.missing(), "entered", paper.entered(), "least", rules.unclearReceipts());
        return met(
                "unclear-receipts", paper.missing(), rules.unclearReceipts(), values, behindPaper("count", "entered"));
    }

    private Optional<Proposal> late(Supplement.Paper paper) {
        Map<String, Object> values =
                Map.of("late", paper.late(), "entered", paper.entered(), "least", rules.lateEntries());
        return met("late-entries", paper.late(), rules.lateEntries(), values, behindPaper("late", "entered"));
    }

    private Map<String, String> behindPaper(String one, String other) {
        String address = ReportAddress.of(ReportAddress.Part.PAPER, period, "");
        return Map.of(one, address, other, address);
    }

    private Optional<Proposal> undrilled() {
        List<String> kinds = more.undrilled();
        Map<String, Object> values =
                Map.of("count", kinds.size(), "list", String.join("; ", kinds), "least", rules.undrilled());
        String behind = ReportAddress.of(ReportAddress.Part.DRILLS, period, "");
        return met("undrilled", kinds.size(), rules.undrilled(), values, Map.of("count", behind));
    }

    private Optional<Proposal> missed() {
        Supplement.Score score = more.score();
        int missed = score.asked() - score.met();
        Map<String, Object> values = Map.of("count", missed, "asked", score.asked(), "least", rules.missedInDrills());
        String behind = ReportAddress.of(ReportAddress.Part.DRILLS, period, "");
        return met(
                "missed-in-drills", missed, rules.missedInDrills(), values, Map.of("count", behind, "asked", behind));
    }

    private static Optional<Proposal> met(
            String rule, int count, int least, Map<String, Object> values, Map<String, String> behind) {
        return count >= least ? Optional.of(new Proposal(rule, rule, values, behind)) : Optional.empty();
    }
}
