package vn.trucban.bot.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.paper.PaperAnswer;
import vn.trucban.bot.paper.ReceiptBatch;
import vn.trucban.bot.year.Player.Shown;

/** Dossiers received on paper while something is down, and entered afterwards from the receipts. */
final class PaperWork {
    private final Life life;
    private final List<Instant> switchedOn = new ArrayList<>();
    private final List<Instant> received = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int dossiers;

    PaperWork(Life life) {
        this.life = life;
    }

    List<String> wrong() {
        return wrong;
    }

    /** Switches it on where the reporter's own screen offers it. */
    void receives(Story story) {
        Player officer = story.reporter;
        life.in(
                Duration.ofMinutes(life.between(3, 12)),
                () -> life.onceReached(officer, () -> {
                    Optional<String> button = officer.button("#pp." + story.own.id + ".");
                    if (!story.own.going() || !officer.here || button.isEmpty()) {
                        return;
                    }
                    life.presses(officer, button.get());
                    List<Shown> shown = life.presses(officer, "#pp." + story.own.id + ".on");
                    if (shown.stream().noneMatch(one -> one.offers("#pp." + story.own.id + ".off"))) {
                        wrong.add(life.now() + " paper was not switched on for " + story.own.id + "\n"
                                + officer.lately());
                        return;
                    }
                    switchedOn.add(life.now());
                    List<String> serials = receipts(officer);
                    life.in(Duration.ofMinutes(life.between(40, 200)), () -> ends(story, officer, serials));
                }));
    }

    private List<String> receipts(Player officer) {
        Actor actor = Actor.of(officer.person(true));
        List<String> serials = new ArrayList<>();
        life.surviving(() -> {
            serials.clear();
            int count = life.between(2, 7);
            PaperAnswer<ReceiptBatch> made = life.office().papers().make(count, actor);
            made.value().orElseThrow().codes().forEach(code -> serials.add(code.value()));
        });
        life.surviving(() -> life.office()
                .papers()
                .issue(serials.get(0), serials.get(serials.size() - 1), officer.person(true), Optional.empty(), actor));
        return serials;
    }

    private void ends(Story story, Player officer, List<String> serials) {
        if (officer.here) {
            life.presses(officer, "#pp." + story.own.id + ".off");
            Instant from = switchedOn.get(switchedOn.size() - 1);
            life.at(
                    life.calendar.after(life.now(), Duration.ofMinutes(life.between(10, 900))),
                    () -> life.onceReached(officer, () -> enters(story, officer, serials, from)));
        }
    }

    /** Late, from the paper: each line a receipt, a dossier and the time on it. */
    private void enters(Story story, Player officer, List<String> serials, Instant around) {
        if (!officer.here || !officer.guided.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < serials.size(); i++) {
            Instant at = around.plus(Duration.ofMinutes(i));
            ZonedDateTime local = at.atZone(OwnCalendar.ZONE);
            LocalDate day = local.toLocalDate();
            lines.append(String.format(
                    "%s H19.33-%02d%02d%02d-%04d %dh%02d ngày %d/%d%n",
                    serials.get(i),
                    day.getYear() % 100,
                    day.getMonthValue(),
                    day.getDayOfMonth(),
                    ++dossiers,
                    local.getHour(),
                    local.getMinute(),
                    day.getDayOfMonth(),
                    day.getMonthValue()));
            times.add(at);
        }
        life.presses(officer, "#pp." + story.own.id + ".in");
        List<Shown> shown = life.writes(officer, lines.toString());
        String all = "Đã nhập " + serials.size() + "/" + serials.size();
        if (shown.stream().noneMatch(one -> one.text().contains(all))) {
            wrong.add(life.now() + " not all entered for " + story.own.id + "\n" + lines + officer.lately());
        }
        received.addAll(times);
        life.writes(officer, "thôi");
    }

    long times(Instant from, Instant to) {
        return switchedOn.stream()
                .filter(at -> !at.isBefore(from) && at.isBefore(to))
                .count();
    }

    long received(Instant from, Instant to) {
        return received.stream()
                .filter(at -> !at.isBefore(from) && at.isBefore(to))
                .count();
    }
}
