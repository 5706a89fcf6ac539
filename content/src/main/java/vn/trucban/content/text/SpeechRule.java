package vn.trucban.content.text;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One rewriting of written text into spoken text. */
record SpeechRule(Pattern written, Function<MatchResult, String> spoken) {
    static SpeechRule of(String regex, Function<MatchResult, String> spoken) {
        return new SpeechRule(Pattern.compile(regex, Pattern.UNICODE_CASE), spoken);
    }

    String apply(String text) {
        return written.matcher(text).replaceAll(found -> Matcher.quoteReplacement(spoken.apply(found)));
    }
}
