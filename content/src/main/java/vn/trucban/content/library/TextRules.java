package vn.trucban.content.library;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** What every text of every file must keep to: one Unicode spelling, no broken letters, and never a request for a secret. */
final class TextRules {
    private static final YamlTree RULES = Problems.bundled("library/rules.yaml");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SENTENCE = Pattern.compile("[^.!?;\\n]+[.!?;\\n]*");
    private static final Pattern REQUEST = Pattern.compile(
            "(?<!\\p{L})(" + asking("verbs") + ")(?!\\p{L})(?<between>[^.!?;:\\n]{0,40}?)(?<!\\p{L})("
                    + asking("private") + ")(?!\\p{L})",
            FLAGS);
    private static final Pattern BETWEEN = words(asking("between"));
    private static final Pattern NOT = words(asking("not"));
    /** "Không nhờ ai …" begins no request. */
    private static final Pattern PLEASE = words("(?<!(?:" + asking("not") + ") )(?:" + asking("please") + ")");

    private static final Pattern MACHINE = words(asking("machines"));
    private static final Pattern QUESTION = words(asking("questions"));

    private TextRules() {}

    /** The word a drill must say, lower case. */
    static String drillWord() {
        return RULES.text("drill-word");
    }

    /** Everything wrong with the spelling of the texts and keys of a file. */
    static List<Finding> spelling(YamlTree file) {
        List<Finding> findings = new ArrayList<>();
        for (YamlTree scalar : file.scalars()) {
            if (!Normalizer.isNormalized(scalar.text(), Normalizer.Form.NFC)) {
                findings.add(new Finding(scalar.line(), "text.not-composed", Map.of()));
            }
            if (scalar.text().indexOf('\uFFFD') >= 0) {
                findings.add(new Finding(scalar.line(), "text.broken-letter", Map.of()));
            }
            if (scalar.text().isBlank()) {
                findings.add(new Finding(scalar.line(), "text.blank", Map.of()));
            }
        }
        return findings;
    }

    /** The texts of a file that ask for a password, a PIN, a one-time code or a citizen's papers. Warnings not to tell them are fine. */
    static List<Finding> requests(YamlTree file) {
        return file.scalars().stream()
                .filter(scalar -> asksForSecret(scalar.text()))
                .map(scalar -> new Finding(scalar.line(), "text.asks-secret", Map.of()))
                .toList();
    }

    static boolean asksForSecret(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return SENTENCE.matcher(composed).results().anyMatch(sentence -> asksInSentence(sentence.group()));
    }

    private static boolean asksInSentence(String sentence) {
        Matcher request = REQUEST.matcher(sentence);
        int from = 0;
        while (request.find(from)) {
            String before = sentence.substring(0, request.start());
            String between = request.group("between");
            if (!BETWEEN.matcher(between).find() && !NOT.matcher(between).find() && !excused(before)) {
                return true;
            }
            from = request.start() + 1;
        }
        Matcher question = QUESTION.matcher(sentence);
        return question.find() && !excused(sentence.substring(0, question.start()));
    }

    /** A "no" or a machine before the verb excuses it, unless a new request begins in between. */
    private static boolean excused(String before) {
        int excuse = Math.max(lastEnd(NOT, before), lastEnd(MACHINE, before));
        return excuse >= 0 && lastEnd(PLEASE, before) < excuse;
    }

    private static int lastEnd(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToInt(found -> found.end())
                .max()
                .orElse(-1);
    }

    private static String asking(String key) {
        return RULES.get("asking").text(key);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<!\\p{L})(" + alternatives + ")(?!\\p{L})", FLAGS);
    }
}
