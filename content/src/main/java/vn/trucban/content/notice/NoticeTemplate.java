package vn.trucban.content.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.trucban.content.messages.Messages;

/**
 * A notice to the public with blanks to fill: {@code {name}} in any text stands for the blank of that name. Loading has checked that
 * every place has its blank and the other way round, and that with every blank filled to its limit each text still fits each
 * channel. The names of the commune's bodies are already written in.
 *
 * <p>An optional blank left empty takes the whole line it stands on away, so a template gives each optional blank a line of its own.
 *
 * @param title one line, at most 65 characters once filled
 * @param text what chat channels and the page show
 * @param loudspeaker what the station reads aloud, without the opening and closing formulas; absent: read {@code text}
 * @param correction prepared text sent when the notice turns out wrong
 * @param allClear prepared text sent when it is over
 * @param withoutBulletin the template that tells of what is there already, where no bulletin foresaw it
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
        Optional<String> withoutBulletin,
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
     * @param id {@link #BULLETIN} has a meaning of its own; what {@link #LEVEL}, {@link #PHONE}, {@link #MOMENTS} and {@link #PLACES} are
     *     answered with can be checked; all others only fill their places
     * @param label the question put to the leader
     * @param example shown beside the question
     * @param maxLength UTF-16 units of NFC text
     * @param preset filled in unless the leader says otherwise, such as the centre's telephone number
     */
    public record Blank(
            String id, String label, String example, int maxLength, boolean optional, Optional<String> preset) {
        /** Number and time of the hydromet bulletin a disaster notice repeats; the commune never sets a level itself. */
        public static final String BULLETIN = "bulletin";
        /** The disaster risk level that the bulletin names, 1 to 5. */
        public static final String LEVEL = "level";
        /** A telephone number. */
        public static final String PHONE = "phone";
        /** Moments and spans of time, in whatever words. */
        public static final Set<String> MOMENTS = Set.of("since", "until", "when", "back", "sent");
        /** Where something is, or people are to go or not to go. */
        public static final Set<String> PLACES = Set.of("area", "roads", "shelter", "spot", "where", "instead");
        /** Since when it lasts. */
        public static final String SINCE = "since";
        /** Until when it lasts. */
        public static final String UNTIL = "until";
    }

    /**
     * The template with its blanks filled.
     *
     * @param loudspeaker absent: read {@code text}
     */
    public record Filled(
            String title,
            String text,
            Optional<String> loudspeaker,
            Optional<String> correction,
            Optional<String> allClear) {}

    /** The blanks that have neither a value nor a preset and must have one, in the order to ask. */
    public List<Blank> unfilled(Map<String, String> values) {
        return blanks.stream()
                .filter(blank -> !blank.optional() && valueOf(blank, values).isEmpty())
                .toList();
    }

    /** The blanks whose value is longer than they allow. */
    public List<Blank> tooLong(Map<String, String> values) {
        return blanks.stream()
                .filter(blank -> valueOf(blank, values).length() > blank.maxLength())
                .toList();
    }

    /**
     * Fills every text. Values are stripped; those of unknown blanks are ignored.
     *
     * @throws IllegalArgumentException while {@link #unfilled} still names a blank
     */
    public Filled fill(Map<String, String> values) {
        Map<String, String> all = blanks.stream().collect(Collectors.toMap(Blank::id, blank -> valueOf(blank, values)));
        unfilled(values).stream().findFirst().ifPresent(blank -> {
            throw new IllegalArgumentException("blank " + blank.id() + " of " + id + " is empty");
        });
        UnaryOperator<String> write = template -> filled(template, all);
        return new Filled(
                write.apply(title),
                write.apply(text),
                loudspeaker.map(write),
                correction.map(write),
                allClear.map(write));
    }

    private static String valueOf(Blank blank, Map<String, String> values) {
        // why: templates bring their own full stop; people end an answer with one out of habit.
        String given = values.getOrDefault(blank.id(), "").strip().replaceAll("(?<!\\.)\\.$", "");
        return given.isEmpty() ? blank.preset().orElse("") : given;
    }

    private static String filled(String template, Map<String, String> values) {
        return template.lines()
                .filter(line -> values.entrySet().stream()
                        .noneMatch(value -> value.getValue().isEmpty() && line.contains("{" + value.getKey() + "}")))
                .map(line -> Messages.fill(line, values))
                .collect(Collectors.joining("\n"));
    }

    /** The codes of CAP 1.2 {@code info}, spelt as the standard spells them. */
    public record CapProfile(
            String category, String event, String responseType, String urgency, String severity, String certainty) {}
}
