package vn.trucban.bot.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.register.Copies;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.register.ShownKey;
import vn.trucban.bot.report.PeriodPaper.Decided;
import vn.trucban.bot.report.PeriodPaper.Outcome;
import vn.trucban.bot.report.PeriodPaper.Sent;
import vn.trucban.bot.report.PeriodPaper.Undone;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.text.VietnameseText;

/** What people filled in on reports of periods, and who decided, sent and took back. Entries of the register about it are others. */
final class PeriodCopies implements Copies {
    private static final Pattern PLACE = Pattern.compile("period:([0-9Q_-]{1,40})/([a-z0-9-]{1,40})");

    private final PeriodPaperStore store;
    private final Supplier<Messages> messages;

    PeriodCopies(PeriodPaperStore store, Supplier<Messages> messages) {
        this.store = store;
        this.messages = messages;
    }

    /** One place of a paper, and the paper without what stands there. */
    private record Part(Copy copy, UnaryOperator<PeriodPaper> without) {}

    @Override
    public List<Copy> naming(String name) {
        try (Stream<PeriodPaper> all = store.all()) {
            return all.flatMap(paper -> parts(paper).stream())
                    .map(Part::copy)
                    .filter(copy -> VietnameseText.fold(copy.text()).contains(name))
                    .toList();
        }
    }

    private List<Part> parts(PeriodPaper paper) {
        List<Part> parts = new ArrayList<>();
        String erased = text("incident.erased", Map.of());
        for (PeriodBlank blank : PeriodBlank.values()) {
            String filled = paper.filled(blank);
            if (!filled.isEmpty()) {
                parts.add(new Part(copy(paper, blank.id(), filled), now -> now.fill(blank, erased)));
            }
        }
        paper.sent()
                .ifPresent(sent -> parts.add(new Part(
                        copy(paper, "sent", sent.by()),
                        now -> now.rewritten(
                                now.decided(), now.sent().map(one -> nameless(one, erased)), now.undone()))));
        for (int i = 0; i < paper.undone().size(); i++) {
            int at = i;
            Undone one = paper.undone().get(i);
            parts.add(new Part(
                    copy(paper, "undone-" + i, lines(one.by(), one.sent().by(), one.why())),
                    now -> now.rewritten(
                            now.decided(),
                            now.sent(),
                            replaced(
                                    now.undone(),
                                    at,
                                    old -> new Undone(nameless(old.sent(), erased), erased, erased, old.at())))));
        }
        for (int i = 0; i < paper.decided().size(); i++) {
            int at = i;
            Decided one = paper.decided().get(i);
            parts.add(new Part(
                    copy(paper, "decided-" + i, said(one)),
                    now -> now.rewritten(
                            replaced(now.decided(), at, old -> nameless(old, erased)), now.sent(), now.undone())));
        }
        return parts;
    }

    private static String said(Decided one) {
        String own = one.text().equals(one.drawn()) ? "" : one.text();
        return lines(
                one.by(),
                own,
                one.outcome().map(Outcome::by).orElse(""),
                one.outcome().map(Outcome::note).orElse(""));
    }

    private static String lines(String... some) {
        return String.join("\n", Stream.of(some).filter(one -> !one.isEmpty()).toList());
    }

    private static Sent nameless(Sent sent, String erased) {
        return new Sent(sent.number(), sent.date(), erased, sent.at(), sent.digest(), sent.insteadOf());
    }

    /** What a leader wrote in its place goes; what the figures say is nobody's. */
    private static Decided nameless(Decided old, String erased) {
        return new Decided(
                old.rule(),
                old.verdict(),
                old.drawn(),
                old.text().equals(old.drawn()) ? old.text() : erased,
                erased,
                old.at(),
                old.outcome()
                        .map(outcome -> new Outcome(
                                outcome.became(), outcome.note().isEmpty() ? "" : erased, erased, outcome.at())));
    }

    private static <T> List<T> replaced(List<T> all, int at, UnaryOperator<T> with) {
        List<T> next = new ArrayList<>(all);
        if (at < next.size()) {
            next.set(at, with.apply(next.get(at)));
        }
        return next;
    }

    private Copy copy(PeriodPaper paper, String what, String text) {
        String label = text("report.copy." + what.replaceAll("-\\d+$", ""), Map.of());
        return new Copy(
                ShownKey.of("period:" + paper.key() + "/" + what, text),
                0,
                text("report.copy.where", Map.of("period", paper.key(), "label", label)),
                text);
    }

    @Override
    public Set<String> held(Collection<String> keys) {
        return keys.stream()
                .filter(key -> paper(key).flatMap(paper -> part(paper, key)).isPresent())
                .collect(Collectors.toSet());
    }

    private Optional<PeriodPaper> paper(String key) {
        Matcher place = PLACE.matcher(ShownKey.place(key));
        return place.matches() ? store.find(place.group(1)) : Optional.empty();
    }

    private Optional<Part> part(PeriodPaper paper, String key) {
        return parts(paper).stream()
                .filter(part -> part.copy().key().equals(key))
                .findFirst();
    }

    @Override
    public void erase(Collection<String> keys) {
        keys.forEach(this::erase);
    }

    private void erase(String key) {
        while (true) {
            Optional<PeriodPaper> before = paper(key);
            // why anew each time: what somebody writes there meanwhile was shown to nobody
            Optional<PeriodPaper> after = before.flatMap(
                    paper -> part(paper, key).map(part -> part.without().apply(paper)));
            if (after.isEmpty() || store.save(after.get())) {
                return;
            }
        }
    }

    @Override
    public void forget(RegisterFact fact) {
        // why: an entry and its paper are shown side by side, and each is chosen for itself
    }

    private String text(String key, Map<String, ?> values) {
        return messages.get().text(key, values);
    }
}
