package vn.trucban.bot.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.reporting.Proposing;
import vn.trucban.content.text.VietnameseNumber;

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
     * @param behind which of the values lead where, from the root of the site on
     */
    record Proposal(String rule, String sentence, Map<String, Object> values, Map<String, String> behind) {
        String messageKey() {
            return "report.proposal." + sentence;
        }

        /** In words; its figures lead to what they count. */
        Paragraph in(Messages messages) {
            LinkedText linked = new LinkedText();
            Map<String, Object> places = new HashMap<>(values);
            behind.forEach((name, address) ->
                    places.computeIfPresent(name, (same, value) -> linked.put(written(value), Optional.of(address))));
            return linked.read(messages.text(messageKey(), places));
        }

        private static String written(Object value) {
            return value instanceof Integer count ? VietnameseNumber.written(count) : value.toString();
        }
    }

    /** @param length how a length of time is written */
    static List<Proposal> from(Figures figures, Proposing rules, Function<Duration, String> length) {
        List<Proposal> all = new ArrayList<>();
        for (PlaybookId kind : PlaybookId.values()) {
            figures.of(kind).ifPresent(found -> {
                often(found, figures.period(), rules, length).ifPresent(all::add);
                lasting(found, figures.period(), rules, length).ifPresent(all::add);
            });
        }
        all.addAll(slow(figures, rules, length));
        return all;
    }

    private static Optional<Proposal> often(
            Figures.OfKind kind, Period period, Proposing rules, Function<Duration, String> length) {
        return Optional.ofNullable(rules.often().get(kind.kind()))
                .filter(least -> kind.count() >= least && OFTEN.containsKey(kind.kind()))
                .map(least -> of(
                        OFTEN.get(kind.kind()),
                        Map.of(
                                "count", kind.count(),
                                "length", length.apply(kind.interrupted()),
                                "least", least),
                        behind(period, kind, Slice.Which.ALL)));
    }

    /** why also those carried over: what came over from before interrupts, too, and "0 times" is no reason for anything. */
    private static Optional<Proposal> lasting(
            Figures.OfKind kind, Period period, Proposing rules, Function<Duration, String> length) {
        return Optional.ofNullable(rules.lasting().get(kind.kind()))
                .filter(least -> kind.interrupted().compareTo(least) >= 0 && LASTING.containsKey(kind.kind()))
                .map(least -> of(
                        LASTING.get(kind.kind()),
                        Map.of(
                                "count", kind.count() + kind.carried(),
                                "length", length.apply(kind.interrupted()),
                                "least", length.apply(least)),
                        behind(period, kind, Slice.Which.LASTING)));
    }

    private static Proposal of(String rule, Map<String, Object> values, Map<String, String> behind) {
        return new Proposal(rule, rule, values, behind);
    }

    private static Map<String, String> behind(Period period, Figures.OfKind kind, Slice.Which count) {
        return Map.of("count", address(period, kind, count), "length", address(period, kind, Slice.Which.LASTING));
    }

    private static String address(Period period, Figures.OfKind kind, Slice.Which which) {
        return ReportAddress.behind(new SliceOf(period, Slice.of(kind.kind(), which)));
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
                                "least", length.apply(rules.slowToTake())),
                        Map.of("length", address(figures.period(), kind, Slice.Which.TAKEN))))
                .toList();
    }

    private static Duration ninetieth(Figures.OfKind kind) {
        return kind.toTake().map(Figures.Spread::ninetieth).orElse(Duration.ZERO);
    }
}
