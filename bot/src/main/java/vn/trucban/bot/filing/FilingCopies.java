package vn.trucban.bot.filing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.register.Copies;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.text.VietnameseText;

/**
 * What people filled in on reports of incidents, and who wrote down that they were numbered and sent. A blank that names somebody is erased
 * whole, and says so in its place, so that nothing goes out as if nobody had filled it in.
 */
final class FilingCopies implements Copies {
    private static final Pattern KEY = Pattern.compile("filing:(\\d{1,9})/([a-z_]{1,20})");
    private static final String NUMBERED = "numbered";

    private final FilingStore store;
    private final Supplier<Messages> messages;

    FilingCopies(FilingStore store, Supplier<Messages> messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public List<Copy> naming(String name) {
        try (Stream<Filing> all = store.all()) {
            return all.flatMap(filing -> copies(filing).stream())
                    .filter(copy -> VietnameseText.fold(copy.text()).contains(name))
                    .toList();
        }
    }

    private List<Copy> copies(Filing filing) {
        List<Copy> copies = new ArrayList<>();
        for (Blank blank : Blank.values()) {
            String label = text("filing.blank." + blank.id() + ".label", Map.of());
            filing.filled(blank).ifPresent(text -> copies.add(copy(filing, blank.id(), label, text)));
        }
        filing.numbered()
                .ifPresent(as -> copies.add(copy(filing, NUMBERED, text("filing.copy.numbered", Map.of()), as.by())));
        return copies;
    }

    private Copy copy(Filing filing, String what, String label, String text) {
        String code = text("incident.code", Map.of("number", filing.number()));
        return new Copy(
                "filing:" + filing.number() + "/" + what,
                filing.number(),
                text("filing.copy.where", Map.of("code", code, "label", label)),
                text);
    }

    @Override
    public boolean holds(String key) {
        Matcher parts = KEY.matcher(key);
        return parts.matches()
                && store.find(Integer.parseInt(parts.group(1)))
                        .filter(filing -> copies(filing).stream()
                                .anyMatch(copy -> copy.key().equals(key)))
                        .isPresent();
    }

    @Override
    public void erase(String key) {
        Matcher parts = KEY.matcher(key);
        if (!holds(key) || !parts.matches()) {
            return;
        }
        String erased = text("incident.erased", Map.of());
        Optional<Blank> blank = Arrays.stream(Blank.values())
                .filter(one -> one.id().equals(parts.group(2)))
                .findFirst();
        change(Integer.parseInt(parts.group(1)), filing -> blank.map(one -> filing.fill(one, erased))
                .or(() -> filing.numbered()
                        .map(as -> filing.numberedAs(new Filing.Numbered(as.number(), as.date(), erased, as.at()))))
                .orElse(filing));
    }

    @Override
    public void forget(RegisterFact fact) {
        boolean ours = Arrays.stream(Deed.Kind.values())
                .anyMatch(kind -> kind.fact().name().equals(fact.kind()));
        if (!ours || fact.who().isEmpty()) {
            return;
        }
        String erased = text("incident.erased", Map.of());
        change(
                fact.number(),
                filing -> filing.incident().equals(new IncidentId(fact.subject())) && written(filing, fact)
                        ? filing.nameless(at -> same(at, fact.at()), erased)
                        : filing);
    }

    private static boolean written(Filing filing, RegisterFact fact) {
        return filing.deeds().stream()
                .anyMatch(deed -> deed.kind().fact().name().equals(fact.kind())
                        && deed.by().equals(fact.who())
                        && same(deed.at(), fact.at()));
    }

    /** The register keeps no more than that of a moment. */
    private static boolean same(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MILLIS).equals(other.truncatedTo(ChronoUnit.MILLIS));
    }

    private void change(int number, UnaryOperator<Filing> step) {
        while (true) {
            Optional<Filing> before = store.find(number);
            Optional<Filing> after = before.map(step);
            if (after.equals(before)) {
                return;
            }
            if (store.replace(after.orElseThrow())) {
                // why not what went out: that is an official paper, which others have as well
                before.orElseThrow().draftGoneWith(after.get()).ifPresent(digest -> store.forgetUnused(number, digest));
                return;
            }
        }
    }

    private String text(String key, Map<String, ?> values) {
        return messages.get().text(key, values);
    }
}
