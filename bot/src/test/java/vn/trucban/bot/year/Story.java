package vn.trucban.bot.year;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.year.Player.Shown;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.playbook.PlaybookId;

/** One incident: who does what, by the dice at its beginning and by what appears on the phones. */
final class Story {
    private static final Duration FORGOTTEN_STEPS = Duration.ofMinutes(30);

    /** What the reporter does at the steps. */
    private enum Way {
        ON_THE_SPOT,
        HELP,
        SILENT
    }

    /** What the first who takes it does. */
    private enum Fate {
        FIX,
        HAND_OVER,
        GIVE_BACK,
        SILENT
    }

    /** What the reporter says after the fix. */
    private enum After {
        WORKS,
        NOT_YET,
        SILENT
    }

    final Own own;
    final Player reporter;
    private final Scenes scenes;
    private final Life life;
    private final Way way;
    private Fate fate;
    private After after;
    private final Level taker;
    private final int patience;
    private int steps;
    private boolean atTheSteps;
    private Instant silentUntil;
    private boolean asked;
    Player working;
    /** Somebody works on it: then it is no doing of whoever has it when it works again. */
    private boolean held;

    private Instant confirmed;
    private Instant fixedLast;

    Story(Scenes scenes, Own own, Player reporter, int number) {
        this.scenes = scenes;
        this.life = scenes.life;
        this.own = own;
        this.reporter = reporter;
        int dice = life.between(0, 99);
        boolean disaster = own.kind == PlaybookId.DISASTER;
        way = disaster ? Way.HELP : dice < 35 ? Way.ON_THE_SPOT : dice < 85 ? Way.HELP : Way.SILENT;
        fate = life.one(List.of(Fate.FIX, Fate.FIX, Fate.FIX, Fate.FIX, Fate.HAND_OVER, Fate.GIVE_BACK, Fate.SILENT));
        after = life.one(List.of(After.WORKS, After.WORKS, After.WORKS, After.NOT_YET, After.SILENT));
        int height = life.between(0, 99);
        taker = height < 70
                ? Level.TECHNICIANS
                : height < 80 ? Level.TECHNICAL_LEADS : height < 92 ? Level.LEADERS : Level.COMMITTEE;
        patience = life.between(0, 3);
    }

    /** Right after the report. */
    void began(List<Shown> shown) {
        if (own.complex) {
            own.passedOn = life.now();
        }
        atTheSteps = steps(shown);
        if (atTheSteps) {
            reporter.guided = own.id;
        }
    }

    /** Others are about to report the same: nobody looks at their own machine. */
    void everybodys() {
        atTheSteps = false;
        life.in(Duration.ofMinutes(15), this::left);
    }

    /** Whether these messages show a step of it. */
    private boolean steps(List<Shown> shown) {
        return shown.stream().anyMatch(one -> one.payloads().stream()
                .anyMatch(each -> each.startsWith("#ch." + own.id + ".")
                        || each.startsWith("#no." + own.id + ".")
                        || each.startsWith("#fx." + own.id + ".") && !each.endsWith(".")));
    }

    void play() {
        if (!atTheSteps) {
            ended();
            return;
        }
        if (way == Way.SILENT) {
            silentUntil = life.calendar.after(life.now(), FORGOTTEN_STEPS);
            leavesTheStepsLater();
        } else {
            life.in(Duration.ofSeconds(life.between(40, 240)), this::step);
        }
    }

    /** Who leaves the machine alone comes back to it for something else sooner or later. */
    private void leavesTheStepsLater() {
        life.at(life.calendar.after(life.now(), Duration.ofMinutes(70)), () -> left());
    }

    private void left() {
        if (reporter.guided.equals(own.id)) {
            reporter.guided = "";
            reporter.leftSteps = true;
        }
        atTheSteps = false;
    }

    private void step() {
        if (!atTheSteps || !reporter.here) {
            left();
            return;
        }
        Optional<Shown> here =
                reporter.newest(one -> one.offers("#ch." + own.id + ".") || one.offers("#no." + own.id + "."));
        if (here.isEmpty() || !own.going()) {
            left();
            return;
        }
        steps++;
        Optional<String> fixed = here.get().payloads().stream()
                .filter(each -> each.startsWith("#fx." + own.id + ".") && !each.endsWith("."))
                .findFirst();
        if (way == Way.ON_THE_SPOT && steps > patience && fixed.isPresent()) {
            solves(fixed.get());
        } else if (steps > 5 || way == Way.HELP && steps > patience) {
            needsHelp();
        } else {
            goesOn(here.get());
        }
    }

    private void goesOn(Shown here) {
        List<String> ways = here.payloads().stream()
                .filter(each -> each.startsWith("#ch." + own.id + ".") || each.startsWith("#no." + own.id + "."))
                .toList();
        String pressed = life.one(ways);
        own.answers.add(here.label(pressed));
        List<Shown> shown = life.presses(reporter, pressed);
        if (shown.stream().anyMatch(one -> one.offers("#ro." + own.id))) {
            own.fixedAt(life.now(), !held, "");
            fixedLast = life.now();
            ended();
        } else if (steps(shown)) {
            life.in(Duration.ofSeconds(life.between(40, 240)), this::step);
        } else {
            passedOn();
            ended();
        }
    }

    /** Where others are in danger whoever reported it ends their own part only. */
    private void solves(String payload) {
        List<Shown> shown = life.presses(reporter, payload);
        if (shown.stream().noneMatch(one -> one.offers("#ro." + own.id))) {
            passedOn();
        } else if (own.fixedAt(life.now(), !held, "")) {
            fixedLast = life.now();
        }
        ended();
    }

    private void needsHelp() {
        life.presses(reporter, "#hp." + own.id + ".");
        passedOn();
        ended();
    }

    private void passedOn() {
        if (own.passedOn == null) {
            own.passedOn = life.now();
        }
    }

    private void ended() {
        atTheSteps = false;
        reporter.guided = "";
    }

    /** After each round: the bot asks whoever is silent at the steps once, and then somebody else. */
    void round(Instant now) {
        if (silentUntil == null || !own.going() || now.isBefore(silentUntil)) {
            return;
        }
        if (!asked) {
            asked = true;
            silentUntil = life.calendar.after(now, FORGOTTEN_STEPS);
        } else {
            silentUntil = null;
            passedOn();
        }
    }

    /** Nobody waits for anybody any more. */
    boolean over(Instant now) {
        return !own.going()
                && fixedLast != null
                && (own.onTheSpot
                        || confirmed != null
                        || Duration.between(fixedLast, now).toHours() > 30);
    }

    /** Something about it appears on a phone; nobody answers within the same second. */
    void sees(Player player, String verb, Shown shown) {
        boolean offer = shown.offers("#de." + own.id);
        if (verb.equals("tk") && offer) {
            life.in(Duration.ofMinutes(life.between(1, 4)), () -> answersOffer(player));
        } else if (verb.equals("tk") && own.going()) {
            held = held && player != working;
            calledOut(player);
        } else if (verb.equals("rs") && player == working && own.going()) {
            nudged(player);
        } else if (verb.equals("ro") && shown.offers("#fx." + own.id)) {
            asksWhetherItWorks(player);
        }
    }

    private void calledOut(Player player) {
        boolean sleeps = own.kind != PlaybookId.DISASTER && !life.calendar.open(life.now()) && !life.chance(25);
        boolean minds = player.level.filter(one -> one.compareTo(taker) >= 0).isPresent();
        if (minds) {
            Instant awake = sleeps ? life.calendar.nextOpen(life.now()) : life.now();
            life.at(awake.plusSeconds(life.between(30, 420)), () -> takes(player));
        }
    }

    private void takes(Player player) {
        if (player.here && own.going() && (working == null || !working.here || life.chance(20))) {
            presses(player);
        }
    }

    private void presses(Player player) {
        List<Shown> shown = life.presses(player, "#tk." + own.id + ".");
        own.takenAt(life.now());
        if (shown.stream().anyMatch(one -> one.offers("#rs." + own.id))) {
            working = player;
            held = true;
            works(player);
        }
    }

    private void works(Player player) {
        Fate now = fate;
        fate = Fate.FIX;
        int minutes = life.chance(80) ? life.between(5, 110) : life.between(110, 700);
        Instant done = life.calendar.after(life.now(), Duration.ofMinutes(minutes));
        switch (now) {
            case FIX -> {
                life.at(done, () -> fixes(player));
                if (minutes > 25) {
                    life.at(life.calendar.after(life.now(), Duration.ofMinutes(20)), () -> notes(player));
                }
            }
            case HAND_OVER -> life.in(Duration.ofMinutes(life.between(2, 9)), () -> handsOver(player));
            case GIVE_BACK -> life.in(Duration.ofMinutes(life.between(2, 9)), () -> givesBack(player));
            case SILENT -> life.at(life.calendar.after(done, Duration.ofMinutes(70)), () -> fixes(player));
        }
    }

    private void fixes(Player player) {
        if (!player.here || !own.going() || player != working) {
            return;
        }
        boolean says = life.chance(80);
        String cause = says ? life.one(Words.CAUSES) : "";
        List<Shown> shown = life.presses(player, "#rs." + own.id + ".");
        for (int asked = 0; asked < 3; asked++) {
            shown = knowing(player, shown);
            shown = says
                    ? life.writes(player, cause)
                    : life.presses(player, player.button("#sc." + own.id + ".").orElseThrow());
            if (anyway(shown).isEmpty()) {
                break;
            }
        }
        fixedLast = life.now();
        own.fixedAt(life.now(), false, cause);
    }

    /** Of people in danger whoever ends it reads first, and ends it all the same. */
    private List<Shown> knowing(Player player, List<Shown> shown) {
        return anyway(shown).map(payload -> life.presses(player, payload)).orElse(shown);
    }

    private Optional<String> anyway(List<Shown> shown) {
        return shown.stream()
                .flatMap(one -> one.payloads().stream())
                .filter(payload -> payload.matches("#rs\\." + own.id + "\\.\\d+"))
                .findFirst();
    }

    private void notes(Player player) {
        if (player.here && own.going() && player == working) {
            life.presses(player, "#nt." + own.id + ".");
            life.writes(player, "đang chờ nhà mạng cử người đến");
        }
    }

    private void nudged(Player player) {
        if (life.chance(60)) {
            life.in(Duration.ofMinutes(life.between(1, 15)), () -> notes(player));
        }
    }

    private void handsOver(Player player) {
        if (!player.here || !own.going() || player != working) {
            return;
        }
        List<Shown> shown = life.presses(player, "#ho." + own.id + ".");
        List<String> to = shown.stream()
                .flatMap(one -> one.payloads().stream())
                .filter(each -> each.startsWith("#ht." + own.id + "."))
                .toList();
        if (!to.isEmpty()) {
            life.presses(player, life.one(to));
        }
        life.at(life.calendar.after(life.now(), Duration.ofMinutes(40)), () -> fixes(player));
    }

    private void answersOffer(Player player) {
        int dice = life.between(0, 9);
        if (!player.here || !own.going() || dice < 2) {
            return;
        }
        if (dice < 4) {
            life.presses(player, "#de." + own.id + ".");
            return;
        }
        presses(player);
    }

    private void givesBack(Player player) {
        if (player.here && own.going() && player == working) {
            working = null;
            held = false;
            life.presses(player, "#gb." + own.id + ".");
        }
    }

    private void asksWhetherItWorks(Player player) {
        After answer = player == reporter ? after : life.one(List.of(After.WORKS, After.SILENT));
        if (answer == After.SILENT) {
            return;
        }
        life.in(Duration.ofMinutes(life.between(2, 40)), () -> {
            if (own.going() || !player.here) {
                return;
            }
            if (answer == After.WORKS) {
                life.presses(player, "#fx." + own.id + ".");
                confirmed = player == reporter ? life.now() : confirmed;
            } else {
                after = After.WORKS;
                own.brokenAgain();
                life.presses(player, "#ro." + own.id + ".");
                Player again = working;
                life.at(life.calendar.after(life.now(), Duration.ofMinutes(life.between(5, 25))), () -> fixes(again));
            }
        });
    }
}
