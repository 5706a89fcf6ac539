package vn.trucban.bot.action;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.trucban.notifier.channel.Button;

/**
 * What a button asks for and of what. It carries no authority: whoever presses it is looked up again, and the state decides whether the
 * wish still makes sense.
 *
 * @param ref the incident or notice; empty where the chat's own state says
 * @param arg a step, an index, an id of content
 */
public record Action(Verb verb, String ref, String arg) {
    /** Telegram's limit on callback data. */
    private static final int MAX_BYTES = 64;

    /** With {@link Verb#CERTIFICATE} and an incident: what its reporter holds. */
    public static final String OF_REPORTER = "i";

    private static final String MARK = "#";
    private static final String SEPARATOR = ".";
    /** Ids, indices and names of ours are visible ASCII; anything else was typed by somebody. */
    private static final Pattern SOUND = Pattern.compile("[!-~]*");

    public static Action of(Verb verb) {
        return new Action(verb, "", "");
    }

    public static Action of(Verb verb, String ref) {
        return new Action(verb, ref, "");
    }

    /** {@code #fx.K7QD2M9A.paper-1}: begins with a mark that nobody types by chance, as Zalo returns it as a text message. */
    public String payload() {
        if (!fits()) {
            throw new IllegalArgumentException("payload over " + MAX_BYTES + " bytes for " + verb);
        }
        return written();
    }

    /** True where a button can carry it. */
    public boolean fits() {
        return written().getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }

    private String written() {
        return MARK + verb.code() + SEPARATOR + ref + SEPARATOR + arg;
    }

    /** True where both answer one question: all but the last word of what they ask for is the same. */
    public boolean answersTheSameAs(Action other) {
        return verb == other.verb && ref.equals(other.ref) && question().equals(other.question());
    }

    private String question() {
        return arg.substring(0, Math.max(0, arg.lastIndexOf(SEPARATOR)));
    }

    public Button button(String label) {
        return new Button.Press(label, payload());
    }

    /** Reads a payload; empty for anything that is not one of ours. */
    public static Optional<Action> parse(String payload) {
        if (!payload.startsWith(MARK)) {
            return Optional.empty();
        }
        String[] parts = payload.substring(1).split("\\.", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        boolean sound =
                SOUND.matcher(parts[1]).matches() && SOUND.matcher(parts[2]).matches();
        return sound ? Verb.of(parts[0]).map(verb -> new Action(verb, parts[1], parts[2])) : Optional.empty();
    }
}
