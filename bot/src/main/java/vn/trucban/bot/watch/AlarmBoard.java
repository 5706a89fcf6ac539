package vn.trucban.bot.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import vn.trucban.bot.incident.PhoneList;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.Watchdog;

/** The alarms that stand at this moment, in words, at most a minute old; also those of which nobody could be told. Asks no store for them. */
public final class AlarmBoard {
    private final Watchdog watchdog;
    private final Supplier<Staff> staff;
    private final Supplier<Content> content;
    private final Clock clock;

    AlarmBoard(Watchdog watchdog, Supplier<Staff> staff, Supplier<Content> content, Clock clock) {
        this.watchdog = watchdog;
        this.staff = staff;
        this.content = content;
        this.clock = clock;
    }

    /**
     * One alarm.
     *
     * @param since when the trouble began
     * @param unheard true: nobody could be told of it yet
     */
    public record Line(String since, String what, String whatToDo, boolean unheard) {}

    /** Those that nobody could be told of first, then the oldest. */
    public List<Line> standing() {
        Instant now = clock.instant();
        AlarmTexts texts = new AlarmTexts(content.get().messages(), PhoneList.of(staff.get(), now));
        return watchdog.state().standing().stream()
                .sorted(Comparator.comparing((Alarm alarm) -> !alarm.unheard())
                        .thenComparing(alarm -> alarm.trouble().since()))
                .map(alarm -> new Line(
                        texts.since(alarm, now), texts.what(alarm, now), texts.whatToDo(alarm), alarm.unheard()))
                .toList();
    }
}
