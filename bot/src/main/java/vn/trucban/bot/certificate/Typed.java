package vn.trucban.bot.certificate;

/**
 * A certificate as somebody typed it, on the page or in a file.
 *
 * @param staff id of a member of staff; empty: {@code name} says who
 * @param name of a member of staff, or of whoever holds it instead
 * @param state by name; empty: in use
 * @param sent day on which the request went out; empty: today
 */
public record Typed(
        String staff,
        String name,
        String kind,
        String serial,
        String issued,
        String expires,
        String device,
        String driver,
        String note,
        String state,
        String sent) {}
