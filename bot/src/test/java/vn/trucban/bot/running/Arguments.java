package vn.trucban.bot.running;

import java.util.Arrays;
import java.util.List;

/** Arguments of a program, given one by one or in one string, as Maven hands them on. */
record Arguments(List<String> words) {
    static Arguments of(String... args) {
        return new Arguments(Arrays.stream(String.join(" ", args).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    int number(int at, int otherwise) {
        return at < words.size() ? Integer.parseInt(words.get(at)) : otherwise;
    }

    String word(int at, String otherwise) {
        return at < words.size() ? words.get(at) : otherwise;
    }
}
