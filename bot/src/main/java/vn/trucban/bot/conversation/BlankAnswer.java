package vn.trucban.bot.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.trucban.content.notice.NoticeTemplate.Blank;
import vn.trucban.content.notice.RiskLevel;

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
        if (blank.id().equals(Blank.BULLETIN)) {
            return typed.chars().anyMatch(Character::isLetter) ? Optional.empty() : Optional.of("source");
        }
        if (Blank.MOMENTS.contains(blank.id())) {
            return wrongMoment();
        }
        return Blank.PLACES.contains(blank.id()) ? wrongPlace() : Optional.empty();
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
        TypedMoment moment = new TypedMoment(typed);
        if (!moment.isTold()) {
            return Optional.of("when");
        }
        return moment.exists() ? Optional.empty() : Optional.of("no-such-time");
    }

    /** Only what is wholly something else: a place may be called after a day, and a thôn by its number. */
    private Optional<String> wrongPlace() {
        boolean number = PHONE.matcher(typed).matches() && digits().length() >= SHORTEST_NUMBER;
        return number || new TypedMoment(typed).isAll() ? Optional.of("place") : Optional.empty();
    }
}
