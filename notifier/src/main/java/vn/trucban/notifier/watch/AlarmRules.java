package vn.trucban.notifier.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What follows from the troubles of this moment and the alarms that are open. Pure. */
final class AlarmRules {
    static final Duration REMIND = Duration.ofHours(1);

    private AlarmRules() {}

    /** What to do about one alarm. */
    enum What {
        /** Keep it and tell. */
        RAISE,
        /** Tell: nobody was told yet, or an hour has passed. */
        TELL,
        /** Note that it is still there. */
        SEEN,
        /** Tell that it is over and forget it. */
        END
    }

    record Step(What what, Alarm alarm) {}

    /** @param lookedSince from when on somebody has looked each minute: what was not seen before is not known to be over */
    static List<Step> next(Collection<Alarm> open, Collection<Trouble> troubles, Instant lookedSince, Instant now) {
        Map<String, Trouble> present = troubles.stream()
                .collect(Collectors.toMap(Trouble::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<Step> steps = new ArrayList<>();
        for (Alarm alarm : open) {
            if (present.remove(alarm.key()) != null) {
                boolean due = alarm.told() == 0 || !now.isBefore(alarm.toldAt().plus(REMIND));
                steps.add(new Step(due ? What.TELL : What.SEEN, alarm.seen(now)));
            } else if (!now.isBefore(later(alarm.lastSeen(), lookedSince).plus(quiet(alarm)))) {
                steps.add(new Step(What.END, alarm));
            }
        }
        present.values().forEach(trouble -> steps.add(new Step(What.RAISE, Alarm.of(trouble, now))));
        return steps;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** why none where nobody has heard of it: nobody can hear twice of it, and it says that nobody can be told. */
    private static Duration quiet(Alarm alarm) {
        return alarm.unheard() ? Duration.ZERO : alarm.trouble().kind().quiet();
    }
}
