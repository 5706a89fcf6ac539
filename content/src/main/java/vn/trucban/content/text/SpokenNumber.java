package vn.trucban.content.text;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers in words, as spoken in the North: CLDR's rules, with "linh" for "lẻ". */
final class SpokenNumber {
    private static final int LONGEST_NUMBER = 12;
    private static final int LONGEST_WITH_ZERO = 3;
    private static final Map<Character, Integer> ROMAN =
            Map.of('I', 1, 'V', 5, 'X', 10, 'L', 50, 'C', 100, 'D', 500, 'M', 1000);

    private final RuleBasedNumberFormat rules =
            new RuleBasedNumberFormat(new ULocale("vi"), RuleBasedNumberFormat.SPELLOUT);
    private final SpeechWords words;
    private final List<String> digits;

    SpokenNumber(SpeechWords words) {
        this.words = words;
        this.digits = words.list("digits");
    }

    /** A whole number written with digits only; digit by digit when it is a code: long, or long with a leading zero. */
    String whole(String written) {
        boolean code = written.startsWith("0") && written.length() > LONGEST_WITH_ZERO;
        if (code || written.length() > LONGEST_NUMBER) {
            return digits(written);
        }
        return spell(Long.parseLong(written));
    }

    /** "1.200" and "1,5" as Vietnamese writes them: a dot between thousands, a comma before the fraction. */
    String quantity(String written) {
        String[] parts = written.split(",", 2);
        String whole = whole(parts[0].replace(".", ""));
        return parts.length == 1 ? whole : whole + " " + words.word("point") + " " + fraction(parts[1]);
    }

    /** One after the other: telephone numbers and codes. */
    String digits(String written) {
        return written.chars().mapToObj(digit -> digits.get(digit - '0')).collect(Collectors.joining(" "));
    }

    /** The value of a Roman numeral. */
    int roman(String numeral) {
        int value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int here = ROMAN.get(numeral.charAt(i));
            boolean beforeLarger = i + 1 < numeral.length() && ROMAN.get(numeral.charAt(i + 1)) > here;
            value += beforeLarger ? -here : here;
        }
        return value;
    }

    String spell(long number) {
        // why: the formatter keeps state while formatting, and scripts are made on many threads.
        synchronized (rules) {
            return rules.format(number).replace(words.word("zeroTens"), words.word("northernZeroTens"));
        }
    }

    private String fraction(String written) {
        return written.startsWith("0") || written.length() > 2 ? digits(written) : whole(written);
    }
}
