package vn.trucban.bot.pin;

import java.time.Instant;

/** What becomes of a PIN that somebody typed. */
public sealed interface PinAnswer {
    /** It is theirs. */
    record Right() implements PinAnswer {}

    /** @param left attempts before it locks */
    record Wrong(int left) implements PinAnswer {}

    /** Too many wrong ones. */
    record Locked(Instant until) implements PinAnswer {}

    /** They have none. */
    record NotSet() implements PinAnswer {}

    /** The new one is kept. */
    record Kept() implements PinAnswer {}

    /** The new one is not 6 to 12 digits. */
    record NotDigits() implements PinAnswer {}

    /** The new one is what everybody would try first. */
    record TooSimple() implements PinAnswer {}
}
