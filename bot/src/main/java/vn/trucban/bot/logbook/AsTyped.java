package vn.trucban.bot.logbook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.register.Register;
import vn.trucban.content.text.VietnameseText;

/** Whoever types accents means them: what has the very words comes before what has them with other accents. */
final class AsTyped {
    private final Set<String> accented;
    private final Register register;

    AsTyped(String words, Register register) {
        this.accented = words(words)
                .filter(word -> !word.equals(VietnameseText.fold(word)))
                .collect(Collectors.toSet());
        this.register = register;
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(VietnameseText.clean(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }

    /** The same, otherwise in their order. */
    List<Incident> first(List<Incident> found) {
        return accented.isEmpty() || found.size() < 2
                ? found
                : found.stream()
                        .sorted(Comparator.comparing(incident -> !has(incident)))
                        .toList();
    }

    private boolean has(Incident incident) {
        return register.of(incident.id().value()).stream()
                .flatMap(entry -> words(entry.fact().text()))
                .collect(Collectors.toSet())
                .containsAll(accented);
    }
}
