package vn.trucban.bot.logbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterFact;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.text.VietnameseText;

/** "Chị Lan" of Trần Thị Lan: how people are mostly called, which nobody finds who looks for the full name. It may be somebody else. */
public final class ShortNames {
    private final Register register;
    private final List<String> titles;

    public ShortNames(Register register, Messages messages) {
        this.register = register;
        this.titles = Arrays.asList(messages.text("register.titles").split("\\|"));
    }

    /** What such a name looks like; empty for what is no full name. */
    public List<String> examples(String name) {
        List<String> words = words(name);
        return isFull(words)
                ? titles.stream().map(title -> title + " " + last(words)).toList()
                : List.of();
    }

    /** Those by which entries call somebody whom this full name does not find, each with how many do. */
    public Map<String, Long> standing(String name) {
        List<String> words = words(name);
        if (!isFull(words)) {
            return Map.of();
        }
        Map<String, String> byFolded =
                titles.stream().collect(Collectors.toMap(VietnameseText::fold, title -> title, (one, same) -> one));
        Pattern called = Pattern.compile("(?<![a-z0-9])("
                + byFolded.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ") "
                + Pattern.quote(VietnameseText.fold(last(words)))
                + "(?![a-z0-9])");
        String folded = VietnameseText.fold(name);
        Map<String, Long> standing = new TreeMap<>();
        register.matching(entry -> !entry.erased()
                        && LogbookDesk.mayBeCorrected(entry)
                        && !said(entry.fact()).contains(folded)
                        && called.matcher(said(entry.fact())).find())
                .forEach(entry -> called.matcher(said(entry.fact()))
                        .results()
                        .map(found -> byFolded.get(found.group(1)) + " " + last(words))
                        .distinct()
                        .forEach(one -> standing.merge(one, 1L, Long::sum)));
        return standing;
    }

    private boolean isFull(List<String> words) {
        return words.size() > 1
                && titles.stream().map(VietnameseText::fold).noneMatch(VietnameseText.fold(words.get(0))::equals);
    }

    private static String said(RegisterFact fact) {
        return VietnameseText.fold(fact.who() + "\n" + fact.text());
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private static List<String> words(String name) {
        return Arrays.stream(VietnameseText.clean(name).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
