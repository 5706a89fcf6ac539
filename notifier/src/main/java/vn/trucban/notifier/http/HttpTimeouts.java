package vn.trucban.notifier.http;

import java.time.Duration;

/**
 * How long one call may take.
 *
 * @param connect for each address of the platform
 * @param answer silence allowed while writing and while waiting for the answer
 */
public record HttpTimeouts(Duration connect, Duration answer) {
    /** 5 s to connect, 15 s for the answer: slow mobile lines to foreign platforms need it, a waiting officer bears it. */
    public static final HttpTimeouts USUAL = new HttpTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(15));

    /** Bound of a whole call: two addresses tried, then the answer. */
    Duration whole() {
        return connect.multipliedBy(2).plus(answer);
    }
}
