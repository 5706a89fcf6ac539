package vn.trucban.bot.kept;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.trucban.bot.kept.NumberClaims.Claim;

/**
 * Sees to it that of several papers that are given one number in one moment exactly one gets it. A paper takes the number first, then looks
 * whether another has it written down already, then writes it down; nobody else gets it meanwhile.
 */
public final class PaperNumbers {
    /** Whoever took a number and has not written it down by then has died over it, and another may have it. */
    private static final Duration LASTS = Duration.ofMinutes(2);

    private final NumberClaims claims;
    private final Clock clock;

    public PaperNumbers(NumberClaims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * @param paper which one wants it, and {@code called} how people call it
     * @return empty: it is this paper's to write down, if no other has it written down already; else how people call the one that is doing so
     */
    public Optional<String> take(String number, int year, String paper, String called) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Claim wanted = new Claim(number, year, paper, called, now);
        while (true) {
            Claim standing = claims.first(wanted);
            boolean own = standing.paper().equals(paper);
            if (!own && standing.at().plus(LASTS).isAfter(now)) {
                return Optional.of(standing.called());
            }
            if (standing.equals(wanted) || claims.replace(standing, wanted)) {
                return Optional.empty();
            }
        }
    }

    /** It was not written down, or does not stand there any more. */
    public void giveBack(String number, int year, String paper) {
        claims.drop(number, year, paper);
    }
}
