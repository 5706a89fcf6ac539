package vn.trucban.bot.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.trucban.content.notice.NoticeTemplate.Blank;
import vn.trucban.content.notice.RiskLevel;
import vn.trucban.content.text.VietnameseText;

/**
 * What somebody answered to one question of a notice, looked at when it is given: a leader in a flood is told of a slip at once, and not of
 * five after the last question.
 */
final class BlankAnswer {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]*");
    private static final int LONGEST_SHORT_NUMBER = 4;
    private static final int SHORTEST_NUMBER = 8;
    private static final int LONGEST_NUMBER = 12;
    /** With the 0 before the code of the province. */
    private static final int LANDLINE = 11;

    private static final int MOBILE = 10;

    private static final Pattern CLOCK = Pattern.compile("\\b(\\d{1,3})\\s*(?:gio|h|:|g)(?:\\s*(\\d{2}))?\\b");
    /** "36 giờ tới" is no time of day. */
    private static final Pattern LENGTH = Pattern.compile(
            "\\b(?:trong|khoang|sau|keo dai|hon|gan)\\s+(?:vong\\s+)?\\d{1,3}(?:\\s*-\\s*\\d{1,3})?\\s*(?:gio|h)\\b"
                    + "|\\b\\d{1,3}(?:\\s*-\\s*\\d{1,3})?\\s*(?:gio|h)\\s+(?:toi|nua|lien tuc)\\b");
    /** why neither "." nor "-" alone: "14.30" is a time, "20-25 phút" a length. */
    private static final Pattern DAY =
            Pattern.compile("\\b(?:ngay\\s+(\\d{1,2})[/.-](\\d{1,2})|(\\d{1,2})/(\\d{1,2}))(?:[/.-]\\d{2,4})?\\b");
    /** A day, a part of it, or an end that nobody knows yet. */
    private static final Pattern WHEN = Pattern.compile(
            "\\d|\\b(?:sang|trua|chieu|toi|dem|hom|nay|mai|bay gio|ngay|tuan|thang|khi|het|den|chua ro|luc|rang|khuya)\\b");

    private static final int HOURS = 24;
    private static final int MINUTES = 59;
    private static final int DAYS = 31;
    private static final int MONTHS = 12;

    private final Blank blank;
    private final String typed;

    BlankAnswer(Blank blank, String typed) {
        this.blank = blank;
        this.typed = typed.strip();
    }

    /** As it stands in the notice. */
    String value(Situation situation) {
        OptionalInt level = blank.id().equals(Blank.LEVEL) ? RiskLevel.answered(typed) : OptionalInt.empty();
        return level.isPresent()
                ? situation.text("conversation.notice.level-named", Map.of("level", level.getAsInt()))
                : new BlankWording(situation.content().messages()).of(blank, typed);
    }

    /** Key of what is wrong with it, below {@code conversation.notice.answer}; empty: nothing that can be seen. */
    Optional<String> wrong() {
        if (typed.chars().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of("empty");
        }
        if (blank.id().equals(Blank.LEVEL)) {
            return RiskLevel.answered(typed).isPresent() ? Optional.empty() : Optional.of("level");
        }
        if (typed.length() > blank.maxLength()) {
            return Optional.of("too-long");
        }
        if (blank.id().equals(Blank.PHONE)) {
            return isNumber() ? wrongLength() : Optional.of("phone");
        }
        return Blank.MOMENTS.contains(blank.id()) ? wrongMoment() : Optional.empty();
    }

    Map<String, Object> values() {
        return Map.of("length", typed.length(), "most", blank.maxLength(), "digits", digits().length());
    }

    private boolean isNumber() {
        long digits = typed.chars().filter(Character::isDigit).count();
        boolean whole = digits >= SHORTEST_NUMBER && digits <= LONGEST_NUMBER;
        boolean nationwide = digits >= 3 && digits <= LONGEST_SHORT_NUMBER;
        return PHONE.matcher(typed).matches() && (whole || nationwide);
    }

    private String digits() {
        return typed.replaceAll("[^0-9]", "");
    }

    /** A digit that lacks leads nobody to a telephone; numbers of the country are as long as these, others are not known. */
    private Optional<String> wrongLength() {
        String digits = typed.startsWith("+84") ? "0" + digits().substring(2) : digits();
        boolean landline = digits.startsWith("02");
        boolean fits = !digits.startsWith("0") || digits.length() == (landline ? LANDLINE : MOBILE);
        return fits ? Optional.empty() : Optional.of(landline ? "landline-length" : "mobile-length");
    }

    private Optional<String> wrongMoment() {
        String folded = VietnameseText.fold(typed);
        if (!WHEN.matcher(folded).find()) {
            return Optional.of("when");
        }
        boolean hour = CLOCK.matcher(LENGTH.matcher(folded).replaceAll(" "))
                .results()
                .allMatch(found -> within(found.group(1), 0, HOURS)
                        && (found.group(2) == null || within(found.group(2), 0, MINUTES)));
        boolean day = DAY.matcher(folded)
                .results()
                .allMatch(found -> within(either(found, 1, 3), 1, DAYS) && within(either(found, 2, 4), 1, MONTHS));
        return hour && day ? Optional.empty() : Optional.of("no-such-time");
    }

    private static String either(MatchResult found, int one, int other) {
        return found.group(one) == null ? found.group(other) : found.group(one);
    }

    private static boolean within(String number, int least, int most) {
        int value = Integer.parseInt(number);
        return value >= least && value <= most;
    }
}
