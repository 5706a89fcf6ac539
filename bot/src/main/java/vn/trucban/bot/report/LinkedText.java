package vn.trucban.bot.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.document.OfficialLetter.Span;

/** Numbers within sentences that lead to what they count: a sentence is filled with what stands for them, and then read. */
final class LinkedText {
    /** why these: no keyboard has them, and what people typed could at worst lead to a number of the same report. */
    private static final Pattern MARK = Pattern.compile("\uE000(\\d{1,6})\uE001");

    private final List<Span> put = new ArrayList<>();

    /** What stands for this number in a sentence that is to be {@link #read}. */
    String put(String number, Optional<String> address) {
        if (address.isEmpty()) {
            return number;
        }
        put.add(new Span(number, address));
        return "\uE000" + (put.size() - 1) + "\uE001";
    }

    /** The sentence with its numbers. */
    Paragraph read(String sentence) {
        List<Span> spans = new ArrayList<>();
        Matcher marks = MARK.matcher(sentence);
        int from = 0;
        while (marks.find()) {
            int which = Integer.parseInt(marks.group(1));
            if (which < put.size()) {
                words(sentence.substring(from, marks.start()), spans);
                spans.add(put.get(which));
                from = marks.end();
            }
        }
        words(sentence.substring(from), spans);
        return spans.isEmpty() ? new Paragraph(sentence) : new Paragraph(spans);
    }

    private static void words(String words, List<Span> spans) {
        if (!words.isEmpty()) {
            spans.add(new Span(words, Optional.empty()));
        }
    }
}
