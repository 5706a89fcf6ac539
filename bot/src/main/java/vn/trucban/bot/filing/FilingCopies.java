package vn.trucban.bot.filing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
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
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.register.Copies;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.bot.register.ShownKey;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.text.VietnameseText;

/**
 * What people filled in on reports of incidents, and who wrote down that they were numbered and sent. A blank that names somebody is erased
 * whole, and says so in its place, so that nothing goes out as if nobody had filled it in.
 */
final class FilingCopies implements Copies {
    private static final Pattern PLACE = Pattern.compile("filing:(\\d{1,9})/([a-z_]{1,20})");
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
                ShownKey.of("filing:" + filing.number() + "/" + what, text),
                filing.number(),
                text("filing.copy.where", Map.of("code", code, "label", label)),
                text);
    }

    @Override
    public Set<String> held(Collection<String> keys) {
        return keys.stream()
                .filter(key -> place(key)
                        .flatMap(place -> store.find(place.number()))
                        .filter(filing -> says(filing, key))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private boolean says(Filing filing, String key) {
        return copies(filing).stream().anyMatch(copy -> copy.key().equals(key));
    }

    private record Place(int number, String what) {}

    private static Optional<Place> place(String key) {
        Matcher parts = PLACE.matcher(ShownKey.place(key));
        return parts.matches()
                ? Optional.of(new Place(Integer.parseInt(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    @Override
    public void erase(Collection<String> keys) {
        String erased = text("incident.erased", Map.of());
        // why within the step: what somebody writes there meanwhile was shown to nobody
        keys.forEach(key -> place(key)
                .ifPresent(place -> change(
                        place.number(), filing -> says(filing, key) ? without(filing, place.what(), erased) : filing)));
    }

    private static Filing without(Filing filing, String what, String erased) {
        return Arrays.stream(Blank.values())
                .filter(one -> one.id().equals(what))
                .findFirst()
                .map(one -> filing.fill(one, erased))
                .or(() -> filing.numbered()
                        .map(as -> filing.numberedAs(new Filing.Numbered(as.number(), as.date(), erased, as.at()))))
                .orElse(filing);
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
