package vn.trucban.bot.outside;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.IncidentId;

/** What a button about help from outside asks for. The letters live in messages already sent, so they never change meaning. */
enum OutsideTap {
    LIST("l"),
    OTHERS("o"),
    VIEW("v"),
    CALLED("c"),
    SILENT("s"),
    /** Another call than the one that somebody has just written down. */
    CALLED_AGAIN("ca"),
    SILENT_AGAIN("sa"),
    TICKET("t"),
    NO_TICKET("tn"),
    /** What was typed is their number, whatever it looks like. */
    SURE_TICKET("ty"),
    PROMISE("p"),
    NO_PROMISE("pn"),
    DONE("d"),
    INFORM("i"),
    /** Something written down earlier was a mistake. */
    WRONG("w"),
    /** What somebody said in their own words is about this one. */
    SAID("sd"),
    PAGE("g");

    private static final String SEPARATOR = "~";

    private final String code;

    OutsideTap(String code) {
        this.code = code;
    }

    /** @param contact id; empty where it is about none */
    Action action(IncidentId incident, String contact) {
        return new Action(Verb.OUTSIDE, incident.value(), code + SEPARATOR + contact);
    }

    Action action(IncidentId incident, String contact, String detail) {
        return new Action(Verb.OUTSIDE, incident.value(), code + SEPARATOR + contact + SEPARATOR + detail);
    }

    /** Carries what was typed in a detail. */
    static String carry(String typed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(typed.getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #carry} put into a detail; empty where it is something else. */
    static String carried(String detail) {
        try {
            return new String(Base64.getUrlDecoder().decode(detail), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException somethingElse) {
            return "";
        }
    }

    /**
     * What one button asks for.
     *
     * @param contact may be empty
     * @param detail may be empty
     */
    record Asked(OutsideTap tap, String contact, String detail) {
        /** What the button asks for; the list where it says nothing that is known. */
        static Asked of(Action action) {
            String[] parts = (action.arg() + SEPARATOR + SEPARATOR).split(SEPARATOR, -1);
            Optional<OutsideTap> tap = action.verb() == Verb.CONTACTS
                    ? Optional.of(LIST)
                    : Arrays.stream(values())
                            .filter(one -> one.code.equals(parts[0]))
                            .findFirst();
            return new Asked(tap.orElse(LIST), parts[1], parts[2]);
        }
    }
}
