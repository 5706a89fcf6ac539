package vn.trucban.bot.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.watch.FailingCalls.Number;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.watch.Alarm;
import vn.trucban.notifier.watch.Trouble.Kind;
import vn.trucban.notifier.watch.Watchdog;

/**
 * The alarms that stand at this moment, in words, at most a minute old; also those of which nobody could be told. Asks the store for nothing but
 * what is known of the incidents that they are about.
 */
public final class AlarmBoard {
    private final Watchdog watchdog;
    private final Supplier<Staff> staff;
    private final Concerned concerned;
    private final Supplier<Content> content;
    private final Clock clock;

    AlarmBoard(Watchdog watchdog, Supplier<Staff> staff, Concerned concerned, Supplier<Content> content, Clock clock) {
        this.watchdog = watchdog;
        this.staff = staff;
        this.concerned = concerned;
        this.content = content;
        this.clock = clock;
    }

    /**
     * One alarm.
     *
     * @param about the code of its incident, or what else the trouble is about; empty: its channel
     * @param since when the trouble began
     * @param numbers of those to ring up because of it
     * @param unheard true: nobody could be told of it yet
     */
    public record Line(
            String about, String since, String what, String whatToDo, List<Number> numbers, boolean unheard) {}

    /** When the last of those about a channel was raised: what was found of channels before says nothing of it. */
    public Optional<Instant> channelsSince() {
        return watchdog.state().standing().stream()
                .filter(alarm -> alarm.trouble().channel().isPresent())
                .map(Alarm::raisedAt)
                .max(Comparator.naturalOrder());
    }

    /** Those of people in danger first, then those that nobody could be told of, then the oldest. */
    public List<Line> standing() {
        Instant now = clock.instant();
        AlarmTexts texts = new AlarmTexts(content.get().messages(), concerned.now(staff.get(), now));
        return watchdog.state().standing().stream()
                .sorted(Comparator.comparing((Alarm alarm) -> alarm.trouble().kind() != Kind.DANGER_UNSENT)
                        .thenComparing(alarm -> !alarm.unheard())
                        .thenComparing(alarm -> alarm.trouble().since()))
                .map(alarm -> new Line(
                        alarm.trouble().about(),
                        texts.since(alarm, now),
                        texts.what(alarm, now),
                        texts.whatToDo(alarm),
                        texts.numbers(alarm),
                        alarm.unheard()))
                .toList();
    }
}
