package vn.trucban.bot.conversation;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.trucban.content.text.VietnameseText;

/**
 * A moment or a span of time as people type it in a hurry: "từ 10h sáng nay", "đêm qua", "đến khi nước rút". A number alone is none, nor is
 * one of a thôn or a telephone; of words, anything that may speak of a time is taken for one.
 */
final class TypedMoment {
    private static final Pattern CLOCK = Pattern.compile("\\b(\\d{1,3})\\s*(?:gio|h|:|g)(?:\\s*(\\d{2}))?\\b");
    /** "36 giờ tới" is no time of day. */
    private static final Pattern LENGTH = Pattern.compile(
            "\\b(?:trong|khoang|sau|keo dai|hon|gan)\\s+(?:vong\\s+)?\\d{1,3}(?:\\s*-\\s*\\d{1,3})?\\s*(?:gio|h)\\b"
                    + "|\\b\\d{1,3}(?:\\s*-\\s*\\d{1,3})?\\s*(?:gio|h)\\s+(?:toi|nua|lien tuc)\\b");
    /** why neither "." nor "-" alone: "14.30" is a time, "20-25 phút" a length. */
    private static final Pattern DAY =
            Pattern.compile("\\b(?:ngay\\s+(\\d{1,2})[/.-](\\d{1,2})|(\\d{1,2})/(\\d{1,2}))(?:[/.-]\\d{2,4})?\\b");

    /** A figure that can be nothing but a time. */
    private static final String FIGURE = "\\b\\d{1,3} ?(?:gio|h|g|phut|p|tieng|ngay|tuan|thang|ruoi|kem)\\b"
            + "|\\b\\d{1,2} ?[hg] ?\\d{1,2}p?\\b|\\b\\d{1,2} ?: ?\\d{2}\\b|\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}\\b"
            + "|\\b(?:ngay|mung|mong) \\d{1,2}\\b(?:[/.-]\\d{1,2}\\b)?";
    /** Two figures that may be one; not amid a telephone number. */
    private static final String PAIR = "(?<!\\d|\\d[ ./-])\\d{1,2} ?[/.-] ?\\d{1,2}\\b(?![ ./-]?\\d)";

    private static final String WRITTEN_FIGURE =
            "(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|may|vai|nua) (?:gio|phut|tieng|ngay|tuan|thang)";
    private static final String WEEKDAY = "thu (?:hai|ba|tu|nam|sau|bay|\\d)|t[2-7]|chu nhat|cn";
    private static final String WORD =
            "sang|trua|chieu|dem|hom|nay|mai|bay gio|tu gio|ngay|tuan|thang|khi|luc|rang|khuya|som|hoi|vua"
                    + "|moi|nua|lien tuc|xong|thong bao|(?:chua|khong|ko) (?:ro|biet|xac dinh)|mung|mong|tet|toi (?:qua|kia|thu)";
    private static final Pattern TOLD =
            Pattern.compile(FIGURE + "|" + PAIR + "|\\b(?:" + WRITTEN_FIGURE + "|" + WEEKDAY + "|" + WORD + ")\\b");
    /** "Đến thôn 5" is a place, "đến tạnh mưa" a time. */
    private static final Pattern PERHAPS = Pattern.compile("\\b(?:toi|den|het|truoc|sau|tanh|rut|lai)\\b");

    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:thon|xom|ban|to \\d|khu|tieu khu|pho|cho|suoi|duong|cau|ngam)\\b(?! (?:dang|bi|ngap|lu|lon|hon)\\b)");

    private static final Pattern SURE = Pattern.compile(
            FIGURE + "|\\b(?:(?:hom|sang|trua|chieu|dem|toi) (?:nay|qua|kia|mai|hom)|ngay mai|bay gio)\\b");
    private static final Pattern AROUND = Pattern.compile("\\b(?:" + WEEKDAY
            + "|\\d{1,4}|ke|tu|bat|dau|luc|vao|khoang|hoi|den|toi|cho|hom|nay|qua|kia|mai|sang|trua|chieu|dem|ngay|thang|nam|som|nua|gio"
            + "|bay|phut|va|rang|khuya|truoc|sau|h|g)\\b");

    private static final int HOURS = 24;
    private static final int MINUTES = 59;
    private static final int DAYS = 31;
    private static final int MONTHS = 12;

    private final String folded;

    TypedMoment(String typed) {
        this.folded = VietnameseText.fold(typed);
    }

    /** True where it may speak of a time. */
    boolean isTold() {
        return TOLD.matcher(folded).find()
                || PERHAPS.matcher(folded).find() && !PLACE.matcher(folded).find();
    }

    /** True where it surely is a time, and nothing else. */
    boolean isAll() {
        String rest = AROUND.matcher(SURE.matcher(folded).replaceAll(" ")).replaceAll(" ");
        return SURE.matcher(folded).find() && rest.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** False where it names an hour or a day that there is not. */
    boolean exists() {
        boolean hour = CLOCK.matcher(LENGTH.matcher(folded).replaceAll(" "))
                .results()
                .allMatch(found -> within(found.group(1), 0, HOURS)
                        && (found.group(2) == null || within(found.group(2), 0, MINUTES)));
        boolean day = DAY.matcher(folded)
                .results()
                .allMatch(found -> within(either(found, 1, 3), 1, DAYS) && within(either(found, 2, 4), 1, MONTHS));
        return hour && day;
    }

    private static String either(MatchResult found, int one, int other) {
        return found.group(one) == null ? found.group(other) : found.group(one);
    }

    private static boolean within(String number, int least, int most) {
        int value = Integer.parseInt(number);
        return value >= least && value <= most;
    }
}
