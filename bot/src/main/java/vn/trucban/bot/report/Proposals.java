package vn.trucban.bot.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.trucban.content.playbook.PlaybookId;

/**
 * Improvements that the figures suggest (plan IV.3), each by one stated rule and with the figure that met it. Leaders decide; nothing here
 * decides for them.
 */
final class Proposals {
    private static final List<Rule> RULES = List.of(
            Rule.often(PlaybookId.PRINTER, 5, "printer-often"),
            Rule.often(PlaybookId.ACCOUNT, 5, "account-often"),
            Rule.often(PlaybookId.DIGITAL_SIGNATURE, 3, "signature-often"),
            Rule.often(PlaybookId.SOFTWARE, 3, "software-often"),
            Rule.often(PlaybookId.NATIONAL_DATABASE, 3, "database-often"),
            Rule.lasting(PlaybookId.INTERNET, Duration.ofHours(4), "internet-long"),
            Rule.lasting(PlaybookId.POWER, Duration.ofHours(2), "power-long"));

    private static final Duration SLOW_TO_TAKE = Duration.ofMinutes(15);

    private Proposals() {}

    /**
     * One proposal.
     *
     * @param rule that drew it; its sentence stands under {@code report.proposal}
     * @param values the figures it stands on
     */
    record Proposal(String rule, Map<String, Object> values) {
        String messageKey() {
            return "report.proposal." + rule;
        }
    }

    /** @param length how a length of time is written */
    static List<Proposal> from(Figures figures, Function<Duration, String> length) {
        Stream<Proposal> byRule = RULES.stream().flatMap(rule -> figures.of(rule.kind()).filter(rule::met).stream()
                .map(kind -> new Proposal(rule.name(), rule.values(kind, length))));
        Stream<Proposal> slow = figures.kinds().stream()
                .filter(kind -> kind.toTake()
                        .filter(spread -> spread.ninetieth().compareTo(SLOW_TO_TAKE) > 0)
                        .isPresent())
                .limit(1)
                .map(kind -> new Proposal(
                        "slow-to-take",
                        Map.of(
                                "kind",
                                kind.name(),
                                "length",
                                length.apply(kind.toTake().orElseThrow().ninetieth()))));
        return Stream.concat(byRule, slow).toList();
    }

    /**
     * @param least incidents that meet it; 0: does not count
     * @param longest interruption in office time that meets it; zero: does not count
     */
    private record Rule(PlaybookId kind, int least, Duration longest, String name) {
        static Rule often(PlaybookId kind, int least, String name) {
            return new Rule(kind, least, Duration.ZERO, name);
        }

        static Rule lasting(PlaybookId kind, Duration longest, String name) {
            return new Rule(kind, 0, longest, name);
        }

        boolean met(Figures.OfKind figures) {
            boolean often = least > 0 && figures.count() >= least;
            boolean tooLong = !longest.isZero() && figures.interrupted().compareTo(longest) >= 0;
            return often || tooLong;
        }

        Map<String, Object> values(Figures.OfKind figures, Function<Duration, String> length) {
            // why: what came over from before interrupts, too, and "0 times" is no reason for anything
            int times = longest.isZero() ? figures.count() : figures.count() + figures.carried();
            return Map.of("count", times, "length", length.apply(figures.interrupted()));
        }
    }
}
