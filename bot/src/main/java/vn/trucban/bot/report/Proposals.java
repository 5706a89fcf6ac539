package vn.trucban.bot.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.reporting.Proposing;

/**
 * Improvements that the figures suggest (plan IV.3), each by one rule that it states, and with the figure that met it. From which figures on
 * is the commune's to say. Leaders decide; nothing here decides for them.
 */
final class Proposals {
    private static final Map<PlaybookId, String> OFTEN = Map.of(
            PlaybookId.PRINTER, "printer-often",
            PlaybookId.ACCOUNT, "account-often",
            PlaybookId.DIGITAL_SIGNATURE, "signature-often",
            PlaybookId.SOFTWARE, "software-often",
            PlaybookId.NATIONAL_DATABASE, "database-often");

    private static final Map<PlaybookId, String> LASTING =
            Map.of(PlaybookId.INTERNET, "internet-long", PlaybookId.POWER, "power-long");

    private static final String SLOW = "slow-to-take";

    private Proposals() {}

    /**
     * One proposal.
     *
     * @param rule that drew it
     * @param sentence its message under {@code report.proposal}
     * @param values the figures it stands on, and from which on the rule is met
     */
    record Proposal(String rule, String sentence, Map<String, Object> values) {
        String messageKey() {
            return "report.proposal." + sentence;
        }
    }

    /** @param length how a length of time is written */
    static List<Proposal> from(Figures figures, Proposing rules, Function<Duration, String> length) {
        List<Proposal> all = new ArrayList<>();
        for (PlaybookId kind : PlaybookId.values()) {
            figures.of(kind).ifPresent(found -> {
                often(found, rules, length).ifPresent(all::add);
                lasting(found, rules, length).ifPresent(all::add);
            });
        }
        all.addAll(slow(figures, rules, length));
        return all;
    }

    private static Optional<Proposal> often(Figures.OfKind kind, Proposing rules, Function<Duration, String> length) {
        return Optional.ofNullable(rules.often().get(kind.kind()))
                .filter(least -> kind.count() >= least && OFTEN.containsKey(kind.kind()))
                .map(least -> of(
                        OFTEN.get(kind.kind()),
                        Map.of(
                                "count", kind.count(),
                                "length", length.apply(kind.interrupted()),
                                "least", least)));
    }

    /** why also those carried over: what came over from before interrupts, too, and "0 times" is no reason for anything. */
    private static Optional<Proposal> lasting(Figures.OfKind kind, Proposing rules, Function<Duration, String> length) {
        return Optional.ofNullable(rules.lasting().get(kind.kind()))
                .filter(least -> kind.interrupted().compareTo(least) >= 0 && LASTING.containsKey(kind.kind()))
                .map(least -> of(
                        LASTING.get(kind.kind()),
                        Map.of(
                                "count", kind.count() + kind.carried(),
                                "length", length.apply(kind.interrupted()),
                                "least", length.apply(least))));
    }

    private static Proposal of(String rule, Map<String, Object> values) {
        return new Proposal(rule, rule, values);
    }

    /** Of every kind that is slow, the slowest first. */
    private static List<Proposal> slow(Figures figures, Proposing rules, Function<Duration, String> length) {
        return figures.kinds().stream()
                .filter(kind -> ninetieth(kind).compareTo(rules.slowToTake()) > 0)
                .sorted(Comparator.comparing(Proposals::ninetieth).reversed())
                .map(kind -> new Proposal(
                        SLOW + "-" + kind.kind().id(),
                        SLOW,
                        Map.of(
                                "kind", kind.name(),
                                "length", length.apply(ninetieth(kind)),
                                "least", length.apply(rules.slowToTake()))))
                .toList();
    }

    private static Duration ninetieth(Figures.OfKind kind) {
        return kind.toTake().map(Figures.Spread::ninetieth).orElse(Duration.ZERO);
    }
}
