package vn.trucban.bot.incident;

import java.util.Map;
import vn.trucban.content.messages.Messages;

/** Short and random, so that it fits a button's payload and tells nothing. One of a drill says which drill. */
public record IncidentId(String value) {
    private static final String DRILL = "dt~";
    private static final String END = "~";
    private static final int FRESH = 5;

    /**
     * Of an incident that a drill supposes.
     *
     * @param drill the drill's id: letters and digits
     * @param fresh as {@link #value} of any new incident
     */
    public static IncidentId ofDrill(String drill, String fresh) {
        return new IncidentId(DRILL + drill + END + fresh.substring(0, Math.min(FRESH, fresh.length())));
    }

    /** True where it is only supposed: nothing of it is true, counted or told to anybody who does not take part. */
    public boolean exercise() {
        return value.startsWith(DRILL);
    }

    /** The drill that supposes it; empty for what happened. */
    public String drill() {
        int end = value.indexOf(END, DRILL.length());
        return exercise() && end > 0 ? value.substring(DRILL.length(), end) : "";
    }

    /** What people call it with this number: "SC-12"; of a drill "SC-DT-12". */
    public String code(int number, Messages messages) {
        return messages.text(exercise() ? "incident.exercise.code" : "incident.code", Map.of("number", number));
    }

    @Override
    public String toString() {
        return value;
    }
}
