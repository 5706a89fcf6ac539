package vn.trucban.bot.conversation;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.content.notice.NoticeTemplate.Blank;
import vn.trucban.content.text.VietnameseText;

/**
 * An answer as it fits into its sentence: the template says "Từ …, nước lũ đã tới …" itself, and whoever answers in a flood says it again.
 */
final class BlankWording {
    private static final String AREA = "area";

    /** What the sentence says before the blank. */
    private static final Map<String, Pattern> SAID = Map.of(
            Blank.SINCE,
            beginning("(?:bat dau |thay )?(?:tu|vao luc|luc|vao)"),
            "back",
            beginning("(?:tu|vao luc|luc)"),
            Blank.UNTIL,
            beginning("(?:keo dai )?(?:cho den|den|toi)(?! nay)"));

    private static final Pattern TIME =
            Pattern.compile("^(?:(?:\\d+(?:[h:g/.-]\\d*)*|gio|phut|h|g|ngay|thang|nam|sang|trua|chieu|toi|dem"
                    + "|khuya|rang|hom|nay|qua|kia|mai|khoang|gan|hon|vao|luc|dau|giua|cuoi|tuan|truoc|thu|chu|nhat|hai|ba|tu|bay|ruoi|kem)"
                    + "(?=$|[ ,;.])[ ,]*)+");
    private static final Pattern THERE =
            Pattern.compile("^(?:nuoc|lu|ngap|sat)\\b[^,;]*?\\b(?:o|tai|toi|den|vao) +(?=\\S)");

    private BlankWording() {}

    private static Pattern beginning(String words) {
        return Pattern.compile("^" + words + " +(?=\\S)");
    }

    static String of(Blank blank, String typed) {
        String text = VietnameseText.clean(typed).strip();
        Pattern said = blank.id().equals(AREA) ? THERE : SAID.get(blank.id());
        String rest = said == null ? text : without(said, text);
        return blank.id().equals(Blank.SINCE) ? time(rest) : rest;
    }

    private static String without(Pattern said, String text) {
        Matcher found = said.matcher(folded(text));
        return found.find() ? text.substring(found.end()).strip() : text;
    }

    /** What is told after the time stands in the sentence already. */
    private static String time(String text) {
        Matcher found = TIME.matcher(folded(text));
        boolean some = found.find() && text.chars().limit(found.end()).anyMatch(Character::isDigit);
        return some ? text.substring(0, found.end()).replaceAll("[ ,;.]+$", "") : text;
    }

    /** Letter by letter, so that places in it are places in the text. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.chars().forEach(one -> {
            String plain = VietnameseText.fold(Character.toString(one));
            folded.append(plain.length() == 1 ? plain : " ");
        });
        return folded.toString();
    }
}
