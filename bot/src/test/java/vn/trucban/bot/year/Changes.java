package vn.trucban.bot.year;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.staff.Role;
import vn.trucban.content.ladder.Level;
import vn.trucban.notifier.channel.ChannelKind;

/** People come and go, phones are lost, platforms are down. */
final class Changes {
    private final Life life;
    private final Cast cast;
    private final Scenes scenes;
    int leftInTheMiddle;

    Changes(Life life, Cast cast, Scenes scenes) {
        this.life = life;
        this.cast = cast;
        this.scenes = scenes;
    }

    void plan(YearPlan plan, LocalDate first, LocalDate last) {
        int month = 0;
        for (LocalDate day = first.plusDays(20); day.isBefore(last.minusDays(5)); day = day.plusDays(30)) {
            int turn = month++;
            LocalDate today = day;
            life.at(OwnCalendar.at(day, 10 * 60), () -> change(turn));
            life.at(OwnCalendar.at(today.plusDays(4), 9 * 60), () -> lost(turn));
            life.at(
                    plan.atWork(),
                    () -> life.town.down(
                            turn % 2 == 0 ? ChannelKind.TELEGRAM : ChannelKind.ZALO,
                            life.now().plus(Duration.ofMinutes(life.between(8, 25)))));
        }
    }

    /** Turn by turn an officer, a technician who has something in hand, and a leader in the middle of an incident. */
    private void change(int turn) {
        switch (turn % 4) {
            case 1 -> {
                cast.joins(Optional.of(Level.TECHNICIANS), Role.TECHNICIAN);
                leavesWithWork(Role.TECHNICIAN, Level.TECHNICIANS, 40);
            }
            case 3 -> {
                cast.joins(Optional.of(Level.LEADERS), Role.LEADER);
                leavesWithWork(Role.LEADER, Level.LEADERS, 40);
            }
            default -> {
                cast.joins(Optional.empty(), Role.OFFICER);
                cast.leaves(life.one(cast.freeOfficers()));
            }
        }
    }

    /** Waits for the moment at which somebody of these has taken something; nobody but the last of them has to stay. */
    private void leavesWithWork(Role role, Level level, int tries) {
        List<Player> these = cast.present(role).stream()
                .filter(one -> one.level.filter(level::equals).isPresent())
                .toList();
        Optional<Player> busy = scenes.going().stream()
                .filter(story -> story.own.going() && story.working != null)
                .map(story -> story.working)
                .filter(these::contains)
                .findFirst();
        if (these.size() < 2) {
            return;
        }
        if (busy.isPresent()) {
            leftInTheMiddle++;
            cast.leaves(busy.get());
        } else if (tries > 0) {
            life.at(
                    life.calendar.after(life.now(), Duration.ofMinutes(life.between(60, 240))),
                    () -> leavesWithWork(role, level, tries - 1));
        } else {
            cast.leaves(these.get(0));
        }
    }

    /** A phone is lost, or its owner has blocked the bot, for a day or two. */
    private void lost(int turn) {
        Role role = List.of(Role.TECHNICIAN, Role.OFFICER, Role.LEADER).get(turn % 3);
        List<Player> some = role == Role.OFFICER ? cast.freeOfficers() : cast.present(role);
        Player player = life.one(some);
        player.blocked = true;
        life.in(Duration.ofHours(life.between(5, 50)), () -> player.blocked = false);
    }
}
