package vn.trucban.notifier.delivery;

import java.util.Set;

/**
 * Whom a notice is meant for. It names people by where they live and what they asked for; which of them a channel reaches is known only
 * when the audience is expanded.
 *
 * @param hamlets ids of thôn; empty: the whole commune. Subscribers who gave no thôn get notices of every thôn
 * @param topics a subscriber matches who asked for any of them; empty: every subscriber
 * @param drill true: only those who opted in to drills, whatever else matches
 */
public record Audience(Set<String> hamlets, Set<String> topics, boolean drill) {
    public Audience {
        hamlets = Set.copyOf(hamlets);
        topics = Set.copyOf(topics);
    }

    /** Every subscriber of these topics, wherever they live. */
    public static Audience everywhere(Set<String> topics) {
        return new Audience(Set.of(), topics, false);
    }
}
