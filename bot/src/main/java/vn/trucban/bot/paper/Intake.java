package vn.trucban.bot.paper;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import vn.trucban.content.messages.Moments;

/**
 * While dossiers were received on paper for one incident.
 *
 * @param from when the incident was reported, or really began before
 * @param to when it was switched off, or now
 */
record Intake(Instant from, Instant to) {
    /** Whoever stood in line when it ended was still served. */
    private static final Duration IN_LINE = Duration.ofMinutes(15);

    /** why before the report at all: a machine that has no power takes reports only once it has power again. */
    private static final int UNREPORTED_DAYS = 3;

    /**
     * When something was received, as the clerk typed it. Without a day it is the last such moment of the intake, and none outside of it;
     * who writes a day has looked at the paper, and may say so of any hour of the days around.
     */
    PaperAnswer<Instant> received(String typed, Instant now, Moments moments) {
        if (typed.isBlank()) {
            return PaperAnswer.refused("paper.refused.time-missing");
        }
        Optional<TypedTime> said = TypedTime.read(typed);
        Optional<Instant> read = said.flatMap(time -> time.upTo(to));
        if (read.isEmpty()) {
            return PaperAnswer.refused("paper.refused.time", Map.of("time", typed.strip()));
        }
        boolean dated = said.orElseThrow().day().isPresent();
        Instant at = read.get();
        if (at.isAfter(now) || (!dated && isYetToCome(said.orElseThrow(), at, now))) {
            return PaperAnswer.refused("paper.refused.future", Map.of("time", typed.strip()));
        }
        boolean within = dated ? isAround(at) : !at.isBefore(from.truncatedTo(ChronoUnit.MINUTES));
        if (within) {
            return PaperAnswer.done(at);
        }
        return PaperAnswer.refused(
                dated ? "paper.refused.outside-day" : "paper.refused.outside",
                Map.of("time", typed.strip(), "from", moments.full(from), "to", moments.full(to)));
    }

    /** An hour of today that has not come, where the intake began today: yesterday cannot be meant. */
    private boolean isYetToCome(TypedTime said, Instant found, Instant now) {
        boolean today = day(from).equals(day(now)) && to.equals(now);
        return today
                && found.isBefore(from)
                && said.from(now).filter(next -> day(next).equals(day(now))).isPresent();
    }

    private boolean isAround(Instant at) {
        return !day(at).isBefore(day(from).minusDays(UNREPORTED_DAYS)) && !day(at).isAfter(day(to));
    }

    /** Possible, but odd: as a rule nothing is received on paper at that hour. */
    boolean isOutside(Instant at) {
        return at.isBefore(from.truncatedTo(ChronoUnit.MINUTES)) || at.isAfter(to.plus(IN_LINE));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Moments.ZONE);
    }
}
