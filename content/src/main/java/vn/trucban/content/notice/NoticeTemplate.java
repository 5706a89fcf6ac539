package vn.trucban.content.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A notice to the public with blanks to fill: {@code {name}} in any text stands for the blank of that name.
 *
 * @param title one line, at most 65 characters once filled
 * @param text what chat channels and the page show
 * @param loudspeaker what the station reads aloud, without the opening and closing formulas; absent: read {@code text}
 * @param correction prepared text sent when the notice turns out wrong
 * @param allClear prepared text sent when it is over
 * @param topics which subscriptions it goes to by default
 */
public record NoticeTemplate(
        String id,
        String name,
        Purpose purpose,
        Level level,
        List<Blank> blanks,
        String title,
        String text,
        Optional<String> loudspeaker,
        Optional<String> correction,
        Optional<String> allClear,
        Set<String> topics,
        CapProfile cap) {
    public NoticeTemplate {
        blanks = List.copyOf(blanks);
        topics = Set.copyOf(topics);
    }

    /** What a notice is for; decides its colour, its CAP message type and what may follow it. */
    public enum Purpose {
        INTERRUPTION,
        RESTORATION,
        WARNING,
        ALL_CLEAR,
        CORRECTION,
        DRILL
    }

    /** How urgent: decides the lane, who approves, and whether it may wake people. */
    public enum Level {
        ROUTINE,
        IMPORTANT,
        EMERGENCY
    }

    /**
     * One blank of the template.
     *
     * @param label the question put to the leader
     * @param example shown beside the question
     */
    public record Blank(String id, String label, String example, int maxLength, boolean optional) {}

    /** The codes of CAP 1.2 {@code info}, spelt as the standard spells them. */
    public record CapProfile(
            String category, String event, String responseType, String urgency, String severity, String certainty) {}
}
