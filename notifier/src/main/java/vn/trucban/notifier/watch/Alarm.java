package vn.trucban.notifier.watch;

import java.time.Instant;

/**
 * A trouble that people are told about.
 *
 * @param raisedAt part of the name of everything said about it, so that saying it twice is noticed
 * @param lastSeen when it was last found
 * @param told how often somebody was told; 0: nobody yet
 * @param toldAt when it was told last
 * @param version of what was read; the store's grows with each save
 */
public record Alarm(Trouble trouble, Instant raisedAt, Instant lastSeen, int told, Instant toldAt, long version) {
    static Alarm of(Trouble trouble, Instant now) {
        return new Alarm(trouble, now, now, 0, now, 1);
    }

    public String key() {
        return trouble.key();
    }

    /** True while nobody has heard of it. */
    public boolean unheard() {
        return told == 0;
    }

    Alarm seen(Instant now) {
        return new Alarm(trouble, raisedAt, now, told, toldAt, version);
    }

    Alarm told(Instant now) {
        return new Alarm(trouble, raisedAt, lastSeen, told + 1, now, version);
    }

    /** The same content as the next version: what a store writes in place of this one. */
    public Alarm next() {
        return new Alarm(trouble, raisedAt, lastSeen, told, toldAt, version + 1);
    }
}
