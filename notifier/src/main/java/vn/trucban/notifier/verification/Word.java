package vn.trucban.notifier.verification;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.text.VietnameseText;

/**
 * One word or number of a text.
 *
 * @param as as it stands there
 * @param meant for comparing: one spelling of letters, case and place of the tone mark, so that only other words differ
 * @param bare the same without any accent, for text typed without them
 * @param line of the text it stands in, from 0
 */
record Word(String as, String meant, String bare, int line) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");
    /** What turns a digit or letter into a picture of it. */
    private static final Pattern PICTURE = Pattern.compile("[\\uFE0E\\uFE0F\\u20E3]");

    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    /** The words of a text; punctuation, blanks, pictures and layout count for nothing. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        List<String> lines =
                Normalizer.normalize(text, Normalizer.Form.NFKC).lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            Matcher found = WORD.matcher(
                    PICTURE.matcher(VietnameseText.clean(lines.get(line))).replaceAll(""));
            while (found.find()) {
                words.add(of(found.group(), line));
            }
        }
        return words;
    }

    private static Word of(String as, int line) {
        String lower = as.toLowerCase(Locale.ROOT);
        return new Word(as, toneLast(lower), VietnameseText.fold(lower), line);
    }

    /** why: "hòa" and "hoà" are one word in two typing conventions. */
    private static String toneLast(String lower) {
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        Matcher tone = TONE.matcher(apart);
        if (!tone.find()) {
            return apart;
        }
        String mark = tone.group();
        return tone.replaceAll("") + mark;
    }

    /** True where nobody bothered with accents, so that comparing them would find a difference in every word. */
    static boolean unaccented(List<Word> words) {
        return words.stream().allMatch(word -> word.as.toLowerCase(Locale.ROOT).equals(word.bare));
    }
}
