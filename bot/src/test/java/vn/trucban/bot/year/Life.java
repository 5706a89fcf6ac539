package vn.trucban.bot.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.bot.conversation.Inbound.Event;
import vn.trucban.bot.conversation.WholeOffice;
import vn.trucban.bot.conversation.WholeStores;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.year.Player.Shown;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.MovedClock;

/** Time going by: what people do at its moment, the rounds in between, and a process that dies and is started again. */
final class Life {
    static final ContentLibrary CONTENT = ContentLibrary.builtIn();

    /** Those that are written to every day. */
    private static final List<String> PORTS = List.of(
            "ChatStore", "IncidentStore", "RegisterStore", "HeadMemory", "IncidentStore", "ChatStore", "FilingStore");

    final Random random;
    final MovedClock clock;
    final OwnCalendar calendar = new OwnCalendar();
    final Town town;
    final WholeStores stores;
    private final PriorityQueue<Happening> ahead =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::order));
    private final List<Consumer<Instant>> watchers = new ArrayList<>();
    private final List<String> cuts = new ArrayList<>();
    private WholeOffice office;
    private Power power;
    private Instant startedAt;
    private Instant recoveredAt = Instant.EPOCH;
    private Instant allLookedAt = Instant.EPOCH;
    private LocalDate registerLookedAt = LocalDate.EPOCH;
    private Instant lastRound = Instant.EPOCH;
    /** Minutes between rounds while somebody is waited for. */
    int pace = 1;

    private int order;
    private int ids;
    private BooleanSupplier hot = () -> false;
    private BooleanSupplier burning = () -> false;

    private record Happening(Instant at, int order, Runnable what) {}

    Life(long seed, Instant from, WholeStores stores) {
        this.random = new Random(seed);
        this.clock = new MovedClock(from);
        this.town = new Town(clock::instant);
        this.stores = stores;
        start();
    }

    private void start() {
        power = new Power(random);
        startedAt = clock.instant();
        office = new WholeOffice(
                stores.seenThrough(power),
                new WholeOffice.Outside(CONTENT, clock, town::deliver, () -> new IncidentId("inc" + ++ids)));
    }

    WholeOffice office() {
        return office;
    }

    Instant now() {
        return clock.instant();
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Where the power went, each time. */
    List<String> cuts() {
        return cuts;
    }

    /** @param going whether anybody waits for anybody; @param danger whether that goes on at night */
    void looksEveryMinuteWhile(BooleanSupplier going, BooleanSupplier danger) {
        hot = going;
        burning = danger;
    }

    /** After each round. */
    void afterEachRound(Consumer<Instant> watcher) {
        watchers.add(watcher);
    }

    void at(Instant when, Runnable what) {
        ahead.add(new Happening(when.isBefore(now()) ? now() : when, ++order, what));
    }

    void in(Duration time, Runnable what) {
        at(now().plus(time), what);
    }

    /** What a player does by the answers they read: now, or when their platform works again. */
    void onceReached(Player player, Runnable what) {
        if (reaches(player)) {
            what.run();
        } else {
            in(Duration.ofMinutes(10), () -> onceReached(player, what));
        }
    }

    /** True where what is sent to this player gets there. */
    boolean reaches(Player player) {
        return !player.blocked && !now().isBefore(town.takesFrom(player));
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The power goes at one of the next writes to one of the stores. */
    void powerWillGo() {
        power.cutAtWrite(one(PORTS), between(1, 6));
    }

    void until(Instant end) {
        while (now().isBefore(end)) {
            Instant due = nextRound();
            Instant tick = due.isBefore(now()) ? now() : due;
            Instant next = Optional.ofNullable(ahead.peek()).map(Happening::at).orElse(Instant.MAX);
            if (!next.isBefore(tick) || next.isAfter(end)) {
                clock.set(tick.isBefore(end) ? tick : end);
                round();
            } else {
                clock.set(next);
                ahead.poll().what().run();
            }
        }
    }

    private Instant nextRound() {
        Instant minute = lastRound.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(pace));
        if (burning.getAsBoolean() || hot.getAsBoolean() && calendar.nearlyOpen(now())) {
            return minute;
        }
        if (calendar.nearlyOpen(now())) {
            return minute.plus(Duration.ofMinutes(9));
        }
        Instant opening = calendar.nextOpen(now()).minus(Duration.ofMinutes(2));
        Instant later = minute.plus(Duration.ofMinutes(hot.getAsBoolean() ? 14 : 59));
        return opening.isAfter(now()) && opening.isBefore(later) ? opening : later;
    }

    private void round() {
        lastRound = now();
        boolean all = Duration.between(allLookedAt, now()).toMinutes() >= 5;
        allLookedAt = all ? now() : allLookedAt;
        surviving(() -> office.rounds(all));
        if (registerLookedAt.plusDays(6).isBefore(OwnCalendar.day(now()))) {
            registerLookedAt = OwnCalendar.day(now());
            surviving(() -> office.registerRound());
        }
        if (Duration.between(recoveredAt, now()).toMinutes() >= 30) {
            recoveredAt = now();
            surviving(() -> office.recover());
        }
        watchers.forEach(watcher -> watcher.accept(now()));
    }

    /** @return what was new on this player's screen when it was over */
    List<Shown> does(Player player, Event event) {
        String id = player.address.key() + "/" + ++player.events;
        Inbound said = new Inbound(id, player.address, now(), Optional.empty(), event);
        town.watch(player);
        surviving(() -> {
            office.inbox().accept(said);
            office.settle();
        });
        return town.fresh();
    }

    List<Shown> writes(Player player, String text) {
        return does(player, new Event.Text(text));
    }

    List<Shown> presses(Player player, String payload) {
        return does(player, new Event.Press(payload, Optional.empty()));
    }

    /** Does it; where the process dies over it, another one is started, and it is done again, as a provider offers again what was not taken. */
    void surviving(Runnable deed) {
        try {
            deed.run();
        } catch (Power.Cut cut) {
            cuts.add(now() + " " + cut.getMessage());
            start();
            boolean offeredFirst = random.nextBoolean();
            if (!offeredFirst) {
                office.recover();
            }
            deed.run();
            office.recover();
        }
    }
}
