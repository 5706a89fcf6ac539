package vn.trucban.bot.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.trucban.bot.drill.Answer;
import vn.trucban.bot.drill.Drill;
import vn.trucban.bot.drill.DrillId;
import vn.trucban.bot.drill.DrillWish;
import vn.trucban.bot.incident.PublicStatus;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.year.Player.Shown;
import vn.trucban.content.drill.Part;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/** The drills of the year: planned on their morning, started by a tap, played on the phones beside what really happens, and ended. */
final class Drills {
    private static final List<String> SCENARIOS =
            List.of("los-do", "mot-cua-sap", "mat-dien-ca-khu", "dan-cu-khong-tra");
    /** Notices of drills have numbers that begin with their year. */
    private static final Pattern CODE = Pattern.compile("DT-[0-9]{1,3}(?![0-9-])");

    private static final String PLAYING = "drill";
    private static final int PLANNED = 8 * 60 + 20;
    private static final int BEGINS = 9 * 60;
    private static final int LONGER_THAN_ANY = 85;
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final Life life;
    private final Cast cast;
    private final Scenes scenes;
    private final Player resident;
    private final List<Played> played = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private Optional<Played> today = Optional.empty();

    /** One of them, as those who played it remember it. */
    static final class Played {
        final int turn;
        final LocalDate day;
        final Player planner;
        final Player officer;
        final Player technician;
        final Player leader;
        final Player keeper;
        String id = "";
        int marked;
        boolean over;
        boolean excused;
        boolean called;
        /** Null while it has not happened; so all below. */
        Instant began;

        Instant reported;
        Instant taken;
        Player taker;
        boolean fixed;

        Played(int turn, LocalDate day, List<Player> leaders, List<Player> officers, Player technician) {
            this.turn = turn;
            this.day = day;
            this.planner = leaders.get(0);
            this.leader = leaders.get(1);
            this.officer = officers.get(0);
            this.keeper = officers.get(1);
            this.technician = technician;
        }

        boolean has(Player player) {
            return player == officer || player == technician || player == leader || player == keeper;
        }
    }

    Drills(Life life, Cast cast, Scenes scenes) {
        this.life = life;
        this.cast = cast;
        this.scenes = scenes;
        this.resident = life.town.add(
                new Player("hoi", "Dân hỏi", Set.of(), Optional.empty(), new Address(ChannelKind.TELEGRAM, "9900")));
    }

    List<Played> played() {
        return played;
    }

    void plan(LocalDate... days) {
        for (int i = 0; i < days.length; i++) {
            int turn = i;
            life.at(OwnCalendar.at(days[i], PLANNED), () -> prepare(turn));
        }
    }

    private void tomorrow(int turn) {
        LocalDate day = OwnCalendar.day(life.calendar.nextOpen(
                OwnCalendar.at(OwnCalendar.day(life.now()).plusDays(1), 0)));
        life.at(OwnCalendar.at(day, PLANNED), () -> prepare(turn));
    }

    private List<Player> reachable(Role role) {
        return cast.present(role).stream().filter(life::reaches).toList();
    }

    private void prepare(int turn) {
        List<Player> officers = cast.freeOfficers();
        List<Player> technicians = reachable(Role.TECHNICIAN);
        List<Player> leaders = reachable(Role.LEADER);
        if (officers.size() < 2 || technicians.isEmpty() || leaders.size() < 2) {
            tomorrow(turn);
            return;
        }
        Played drill = new Played(turn, OwnCalendar.day(life.now()), leaders, officers, technicians.get(0));
        Answer answer = life.office().drills().plan(wish(drill), person(drill.planner));
        if (answer.drill().isEmpty()) {
            wrong.add(life.now() + " no drill " + answer.refusal());
            return;
        }
        drill.id = answer.drill().get().id().value();
        drill.officer.guided = PLAYING;
        today = Optional.of(drill);
        life.in(Duration.ofMinutes(1), () -> minute(drill));
    }

    private static DrillWish wish(Played drill) {
        return new DrillWish(
                SCENARIOS.get(drill.turn),
                OwnCalendar.at(drill.day, BEGINS),
                true,
                Map.of(
                        new PersonId(drill.officer.id), Part.OFFICER,
                        new PersonId(drill.technician.id), Part.TECHNICIAN,
                        new PersonId(drill.leader.id), Part.LEADER),
                Set.of(new PersonId(drill.keeper.id)),
                Set.of());
    }

    private Person person(Player player) {
        return life.office().staff().staff().person(new PersonId(player.id)).orElseThrow();
    }

    private Drill now(Played drill) {
        return life.office().drills().find(new DrillId(drill.id)).orElseThrow();
    }

    /** Looked at every minute, as the program looks every few seconds, until it is over. */
    private void minute(Played drill) {
        life.surviving(() -> life.office().rounds(false));
        Instant start = OwnCalendar.at(drill.day, BEGINS);
        Drill.Stage stage = now(drill).stage();
        if (stage == Drill.Stage.PLANNED && !life.now().isBefore(start.minus(Duration.ofMinutes(30)))) {
            press(drill.planner, "#dl." + drill.id + ".confirm");
        }
        if (stage == Drill.Stage.RUNNING && drill.turn != 1 && minutes(start) == 50) {
            looksAround(drill);
            press(drill.planner, "#dl." + drill.id + ".end");
        }
        if (stage.ahead() && stage != Drill.Stage.RUNNING && life.now().isAfter(start.plus(GRACE))) {
            life.surviving(
                    () -> life.office().drills().cancel(new DrillId(drill.id), "đang có việc", person(drill.planner)));
            over(drill);
            tomorrow(drill.turn);
        } else if (stage == Drill.Stage.ENDED) {
            over(drill);
            played.add(drill);
            if (!now(drill).held()) {
                tomorrow(drill.turn);
            }
        } else if (minutes(start) < LONGER_THAN_ANY) {
            life.in(Duration.ofMinutes(1), () -> minute(drill));
        } else {
            wrong.add(life.now() + " " + drill.id + " does not end");
            over(drill);
        }
    }

    private long minutes(Instant since) {
        return Duration.between(since, life.now()).toMinutes();
    }

    private void over(Played drill) {
        drill.over = true;
        drill.officer.guided = "";
        drill.officer.leftSteps = true;
    }

    private List<Shown> press(Player player, String payload) {
        return player.button(payload).map(one -> life.presses(player, one)).orElse(List.of());
    }

    /** Something of a drill appears on a phone. */
    void sees(Player player, Shown shown) {
        if (today.isEmpty() || !about(shown) || player == today.get().planner) {
            return;
        }
        Played drill = today.get();
        boolean around = shown.text().startsWith("🟦 DIỄN TẬP") && shown.text().endsWith("DIỄN TẬP");
        if (!drill.has(player)) {
            // why nothing to press: they only hear that it begins and ends
            if (!around || !shown.payloads().isEmpty()) {
                wrong.add(life.now() + " " + player + " has nothing to do with it: " + shown);
            }
            return;
        }
        drill.marked += around ? 1 : 0;
        if (!around && !shown.text().startsWith("VIỆC THẬT")) {
            wrong.add(life.now() + " not marked for " + player + ": " + shown);
        }
        plays(drill, player, shown);
    }

    private boolean about(Shown shown) {
        return CODE.matcher(shown.text()).find()
                || shown.text().contains("DIỄN TẬP")
                        && today.filter(one -> !one.over).isPresent()
                || shown.offers("#dl.d")
                || shown.offers("#dp.d")
                || shown.payloads().stream().anyMatch(one -> one.contains(".dt~"));
    }

    private void plays(Played drill, Player player, Shown shown) {
        if (player == drill.officer && drill.began == null && shown.offers("#dp." + drill.id + ".")) {
            drill.began = life.now();
            life.in(Duration.ofSeconds(50), () -> press(player, "#dl." + drill.id + ".look-0"));
            life.in(Duration.ofSeconds(110), () -> reports(drill));
        }
        if (!shown.offers("#tk.dt~" + drill.id + "~") || drill.taken != null) {
            return;
        }
        boolean away = player == drill.technician && drill.turn == 3;
        if (away && !drill.excused) {
            drill.excused = true;
            life.in(Duration.ofSeconds(70), () -> press(player, "#dl." + drill.id + ".excuse"));
        } else if (player == drill.technician && drill.turn < 2 || player == drill.leader) {
            life.in(Duration.ofSeconds(130), () -> takes(drill, player));
        }
    }

    private void reports(Played drill) {
        drill.reported = life.now();
        press(drill.officer, "#dp." + drill.id + ".");
    }

    private void takes(Played drill, Player player) {
        if (drill.over || drill.taken != null) {
            return;
        }
        List<Shown> shown = press(player, "#tk.dt~" + drill.id + "~");
        if (shown.stream().anyMatch(one -> one.offers("#rs.dt~" + drill.id + "~"))) {
            drill.taken = life.now();
            drill.taker = player;
            if (drill.turn == 0) {
                life.in(Duration.ofMinutes(15), () -> fixes(drill, player));
            }
        }
    }

    private void fixes(Played drill, Player player) {
        press(player, "#rs.dt~" + drill.id + "~");
        press(player, "#sc.dt~" + drill.id + "~");
        drill.fixed = true;
    }

    /** While it is played, somebody from outside asks whether the centre works, and somebody looks into the books. */
    private void looksAround(Played drill) {
        var open = life.office().incidents().open();
        open.stream().filter(one -> one.id().exercise()).forEach(one -> wrong.add(one.id() + " is taken for real"));
        new PublicStatus(Life.CONTENT.current(), life.now())
                .interruptions(open).stream()
                        .filter(one -> scenes.owns().stream().noneMatch(own -> own.going() && own.kind == one.kind()))
                        .forEach(one -> wrong.add(life.now() + " the public is told of " + one));
        boolean works = scenes.owns().stream().noneMatch(own -> own.going() && own.complex);
        List<Shown> answer = life.writes(resident, "/tinhtrang");
        if (works && answer.stream().noneMatch(one -> one.text().contains("đang làm việc bình thường"))
                || answer.stream().anyMatch(one -> about(one))) {
            wrong.add(life.now() + " a resident is told " + answer + " during " + drill.id);
        }
    }

    /** What is not as it was played, when the year is over. */
    List<String> wrong() {
        List<String> all = new ArrayList<>(wrong);
        played.forEach(one -> all.addAll(new DrillCheck(life, one, now(one)).wrong()));
        return all;
    }
}
