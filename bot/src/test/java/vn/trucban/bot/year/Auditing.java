package vn.trucban.bot.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.notifier.watch.Trouble;

/** Watches the watchman: he says so where a call-out stays unsent, and never that something was forgotten. */
final class Auditing {
    /** Three minutes, and the rounds between which he looks. */
    private static final Duration SURELY = Duration.ofMinutes(6);

    private static final Set<Trouble.Kind> UNSENT =
            EnumSet.of(Trouble.Kind.CALL_OUT_UNSENT, Trouble.Kind.DANGER_UNSENT);

    private final Life life;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> announced = new TreeSet<>();
    private Instant lookedAt = Instant.MIN;

    Auditing(Life life) {
        this.life = life;
        life.afterEachRound(this::round);
    }

    List<String> wrong() {
        return wrong;
    }

    /** Incidents of which he said that a message stays unsent. */
    Set<String> announced() {
        return announced;
    }

    private void round(Instant now) {
        boolean inARow = Duration.between(lookedAt, now).toMinutes() <= 2 && life.pace == 1;
        lookedAt = now;
        List<Trouble> troubles = life.office().audit().look(now);
        Set<String> unsent = troubles.stream()
                .filter(one -> UNSENT.contains(one.kind()))
                .map(Trouble::about)
                .collect(Collectors.toSet());
        announced.addAll(unsent);
        troubles.stream().filter(one -> !UNSENT.contains(one.kind())).forEach(one -> wrong.add(now + " " + one));
        life.town.refused().forEach((key, since) -> {
            String id = key.substring(0, Math.max(0, key.indexOf('/')));
            Instant seen = since.isAfter(life.startedAt()) ? since : life.startedAt();
            boolean due = inARow && Duration.between(seen, now).compareTo(SURELY) > 0;
            if (due && id.startsWith("inc") && !unsent.contains(code(id))) {
                wrong.add(now + " silent about " + key + " unsent since " + since);
            }
        });
    }

    private String code(String id) {
        return "SC-"
                + life.office()
                        .incidents()
                        .find(new IncidentId(id))
                        .orElseThrow()
                        .number();
    }
}
