package vn.trucban.bot.conversation;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Phrases;
import vn.trucban.content.notice.NoticeTemplate.Blank;
import vn.trucban.content.text.VietnameseText;

/**
 * An answer as it fits into its sentence: the template says "Từ …, nước lũ đã tới …" itself, and whoever answers in a flood says it again.
 * Only beginnings that content lists are taken off, as they are spelt there: "tối mai" is no "tới mai", and of a place or a time nothing may
 * get lost, or half a village is not warned.
 */
final class BlankWording {
    private static final String AREA = "area";
    private static final String SAID = "conversation.notice.said-already.";

    private final Messages messages;

    BlankWording(Messages messages) {
        this.messages = messages;
    }

    String of(Blank blank, String typed) {
        String text = moment(blank, VietnameseText.clean(typed).strip());
        String rest = messages.has(SAID + blank.id()) ? without(blank.id(), text) : text;
        return blank.id().equals(Blank.SINCE) ? time(rest) : rest;
    }

    /** The time alone where a sentence that tells what happened ends with it: "nước bắt đầu dâng từ sáng nay" is "từ sáng nay". */
    private String moment(Blank blank, String text) {
        if (!blank.id().equals(Blank.SINCE) || !tellsWhatHappened(text)) {
            return text;
        }
        for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
            String before = text.substring(0, at);
            String rest = text.substring(at + 1).strip();
            if (new TypedMoment(rest).isAll()) {
                boolean nothingLost = before.chars().noneMatch(Character::isDigit)
                        && !Phrases.of(messages, SAID + "more").standIn(before)
                        && !Phrases.of(messages, SAID + "people").standAsWritten(before);
                return nothingLost ? rest : text;
            }
        }
        return text;
    }

    /** True where it begins with what happened, and not with a time. */
    boolean tellsWhatHappened(String text) {
        return startOf(text, "happened", true).isPresent();
    }

    private String without(String blank, String text) {
        Optional<String> rest = startOf(text, blank, true).map(start -> after(start, text));
        if (!blank.equals(AREA)) {
            return rest.orElse(text);
        }
        return rest.map(more -> startOf(more, "area-does", false)
                        .map(start -> after(start, more))
                        .orElse(more))
                .flatMap(more -> startOf(more, "area-at", false).map(start -> after(start, more)))
                .orElse(text);
    }

    private static String after(String start, String text) {
        return text.substring(start.length()).strip();
    }

    /**
     * The longest of those listed with which the text begins; more has to follow.
     *
     * @param anyCase false: amid a sentence, where a capital begins a name
     */
    private Optional<String> startOf(String text, String list, boolean anyCase) {
        return Stream.of(messages.text(SAID + list).split("\\|"))
                .map(start -> start.strip() + " ")
                .filter(start -> text.regionMatches(anyCase, 0, start, 0, start.length()))
                .max(Comparator.comparingInt(String::length));
    }

    /** What happened, told after the time, stands in the sentence already; anything that may be a time or a place stays. */
    private String time(String text) {
        int comma = text.indexOf(',');
        String after = text.substring(comma + 1).strip();
        boolean told = comma > 0
                && startOf(after, "after-time", true).isPresent()
                && after.chars().noneMatch(Character::isDigit)
                && !Phrases.of(messages, SAID + "more").standIn(after);
        return told ? text.substring(0, comma).strip() : text;
    }
}
