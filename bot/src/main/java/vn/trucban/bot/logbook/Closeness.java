package vn.trucban.bot.logbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.content.text.VietnameseText;

/**
 * How much an incident is about words that are looked for. Whoever types accents means them; words that stand together are more than the
 * same words apart; what people say is more than what the bot says, which names every machine somewhere.
 */
final class Closeness {
    private final List<String> words;
    private final boolean accented;
    private final String desk;
    private final Register register;

    Closeness(String words, String desk, Register register) {
        this.words = words(words);
        this.accented = this.words.stream().anyMatch(word -> !word.equals(VietnameseText.fold(word)));
        this.desk = desk;
        this.register = register;
    }

    private static List<String> words(String text) {
        return Arrays.stream(VietnameseText.clean(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** False where nothing is looked for by words. */
    boolean asks() {
        return !words.isEmpty();
    }

    /** The more, the closer. */
    int of(Incident incident) {
        String reported = line(Stream.of(
                incident.words(),
                incident.playbook().name(),
                incident.playbook().shortName()));
        String said = line(Stream.concat(
                Stream.of(reported),
                register.of(incident.id().value()).stream()
                        .filter(this::isOfPeople)
                        .flatMap(entry ->
                                Stream.of(entry.fact().text(), entry.fact().who()))));
        int asTyped = closeness(reported, said, words);
        int loosely = closeness(
                folded(reported),
                folded(said),
                words.stream().map(VietnameseText::fold).toList());
        return accented ? 5 * asTyped + loosely : loosely;
    }

    private int closeness(String reported, String said, List<String> sought) {
        String phrase = line(sought.stream());
        boolean all = sought.stream().allMatch(word -> said.contains(" " + word + " "));
        if (sought.size() < 2) {
            return all ? 1 : 0;
        }
        if (reported.contains(phrase)) {
            return 4;
        }
        return said.contains(phrase) ? 3 : all ? 1 : 0;
    }

    private boolean isOfPeople(RegisterEntry entry) {
        return !entry.fact().who().equals(desk)
                // why: it repeats the question that was answered
                && !entry.fact().kind().equals(IncidentEvent.Kind.TRIED.name())
                && !entry.fact().kind().equals(IncidentEvent.Kind.REPORTED.name());
    }

    private static String line(Stream<String> texts) {
        return " " + texts.flatMap(text -> words(text).stream()).collect(Collectors.joining(" ")) + " ";
    }

    private static String folded(String line) {
        return VietnameseText.fold(line);
    }
}
