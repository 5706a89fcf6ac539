package vn.trucban.notifier.selftest;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.trucban.notifier.http.Exchange;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.selftest.Finding.Note;

/** Compares this machine's clock with the {@code Date} of the platforms' answers: expiry, night rest and signatures depend on it. */
public final class ClockProbe implements Probe {
    private static final Duration TOLERATED = Duration.ofMinutes(2);

    private final PlatformHttp http;
    private final List<URI> platforms;
    private final Clock clock;

    /** @param platforms addresses of those that are set up; asked for their front page */
    public ClockProbe(PlatformHttp http, Collection<URI> platforms, Clock clock) {
        this.http = http;
        this.platforms = List.copyOf(platforms);
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "clock";
    }

    @Override
    public Finding look() {
        if (platforms.isEmpty()) {
            return new Finding(
                    subject(),
                    Finding.Grade.NOT_SET_UP,
                    List.of(Note.of("watch.finding.clock-nobody-to-ask")),
                    List.of());
        }
        // why the smallest: one platform with a wrong clock of its own must not accuse ours
        Optional<Duration> off = platforms.stream()
                .flatMap(platform -> difference(platform).stream())
                .min(Comparator.comparing(Duration::abs));
        if (off.isEmpty()) {
            return Finding.warning(subject(), Note.of("watch.finding.clock-no-answer"));
        }
        if (off.get().abs().compareTo(TOLERATED) <= 0) {
            return Finding.good(subject(), Note.of("watch.finding.clock-good"));
        }
        String key = off.get().isNegative() ? "watch.finding.clock-slow" : "watch.finding.clock-fast";
        return Finding.bad(
                subject(), Note.of(key, "minutes", Long.toString(off.get().abs().toMinutes())));
    }

    /** How far our clock is ahead of theirs. */
    private Optional<Duration> difference(URI platform) {
        return http.get(platform).fold(this::difference, notSent -> Optional.empty(), silent -> Optional.empty());
    }

    private Optional<Duration> difference(Exchange.Answer answer) {
        return answer.headerValue("Date")
                .flatMap(ClockProbe::read)
                .map(theirs -> Duration.between(theirs, clock.instant()));
    }

    private static Optional<Instant> read(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
