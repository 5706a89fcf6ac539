package vn.trucban.notifier.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/**
 * Something that is wrong.
 *
 * @param about the serial of a notice, the code of an incident, or the name of an instance; empty where the kind says it all
 * @param channel the one that is concerned, which is the one not to send the alarm by
 * @param reason present for {@link Kind#TOKEN}
 * @param since when it began, as far as can be told
 */
public record Trouble(Kind kind, String about, Optional<ChannelKind> channel, Optional<Failure> reason, Instant since) {
    /** Message keys: {@code watch.alarm.<name in lower case, dashes>} and {@code watch.alarm.what-to-do.…}. */
    public enum Kind {
        /** Somebody is due on a channel and nothing is sent. */
        UNSENT(Duration.ZERO),
        /** Approved, and delivery has not begun. */
        NOT_HANDED_OVER(Duration.ZERO),
        /** A channel has work and no instance holds the right to send. */
        NO_SENDER(Duration.ofSeconds(45)),
        /** A platform does not take our calls. */
        TOKEN(Duration.ofMinutes(3)),
        /** Delivery of this process stands still. */
        ENGINE(Duration.ZERO),
        /** Somebody on duty is to be called or asked about an incident, and is not. */
        INCIDENT_DUE(Duration.ZERO),
        /** Something else of an incident is due and not done: a question to whoever reported it, or its end. */
        QUESTION_DUE(Duration.ZERO),
        /** An open incident that nobody is waited for in. */
        INCIDENT_FORGOTTEN(Duration.ZERO),
        /** Somebody is called out and the message stays here. */
        CALL_OUT_UNSENT(Duration.ZERO, Duration.ZERO),
        /** The same where people are in danger: a call for them has failed and is not out yet. */
        DANGER_UNSENT(Duration.ZERO, Duration.ZERO),
        /** Every call-out of an incident was given up, and nobody has taken it. */
        NOBODY_REACHED(Duration.ZERO, Duration.ZERO),
        /** Somebody who looks after something cannot look. */
        BLIND(Duration.ofSeconds(60)),
        /** The store does not answer. */
        STORE(Duration.ofSeconds(60));

        private final Duration patience;
        private final Duration quiet;

        Kind(Duration patience) {
            this(patience, Duration.ofMinutes(3));
        }

        Kind(Duration patience, Duration quiet) {
            this.patience = patience;
            this.quiet = quiet;
        }

        /** For how long it must have been seen before it is told: what passes by itself disturbs nobody. */
        Duration patience() {
            return patience;
        }

        /** For how long it must not have been seen before it is over: what comes and goes is one trouble. A call that is out is out. */
        Duration quiet() {
            return quiet;
        }

        /** As in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The same for as long as it is the same trouble. */
    public String key() {
        return kind.key() + "/" + about + channel.map(each -> "/" + each.id()).orElse("");
    }

    /** What no waiting mends: a token that is refused. */
    boolean certain() {
        return reason.filter(why -> why == Failure.TOKEN_INVALID || why == Failure.PERMISSION_MISSING)
                .isPresent();
    }
}
