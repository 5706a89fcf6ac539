package vn.trucban.bot.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.filing.Filing;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.year.Player.Shown;
import vn.trucban.content.playbook.PlaybookId;

/** Leaders who send the reports that are owed: mostly in time, sometimes when they are chased, now and then never. */
final class Filers {
    private static final Duration WITHIN = Duration.ofMinutes(450);

    /** So many questions are asked of each. */
    private static final int BLANKS = 5;

    private final Life life;
    private final Cast cast;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Instant> sent = new HashMap<>();
    /** Looked at when it went out: what happens to the incident afterwards may ask for more. */
    private final List<String> wentOutUnfilled = new ArrayList<>();

    private Optional<String> tooEarly = Optional.empty();
    private int papers;

    Filers(Life life, Cast cast) {
        this.life = life;
        this.cast = cast;
    }

    /** Something about a report appears on a leader's phone. */
    void sees(Player player, Shown shown) {
        Optional<String> payload =
                shown.payloads().stream().filter(one -> one.startsWith("#fl.")).findFirst();
        if (payload.isEmpty() || !player.is(Role.LEADER) || !taken.add(payload.get())) {
            return;
        }
        int dice = life.between(0, 9);
        if (dice == 0) {
            return;
        }
        int minutes = dice < 7 ? life.between(20, 300) : life.between(500, 900);
        life.at(life.calendar.after(life.now(), Duration.ofMinutes(minutes)), () -> files(payload.get()));
    }

    private void files(String payload) {
        List<Player> leaders =
                cast.present(Role.LEADER).stream().filter(life::reaches).toList();
        Player leader = leaders.get(0);
        String number = payload.split("\\.", 3)[1];
        List<Shown> shown = life.presses(leader, "#fl." + number + ".");
        if (buttons(shown, "#fd." + number + ".").isEmpty()) {
            return;
        }
        if (tooEarly.isEmpty()) {
            tooEarly = tooEarly(
                    leader, number, buttons(shown, "#fd." + number + ".").get(0));
        }
        shown = answers(leader, buttons(shown, "#fi." + number + "."));
        for (String asks : buttons(shown, "#fw." + number + ".number")) {
            life.presses(leader, asks);
            shown = life.writes(leader, "" + ++papers);
        }
        buttons(shown, "#fd." + number + ".").forEach(button -> life.presses(leader, button));
        sent.put(number, life.now());
        life.office()
                .filings()
                .find(Integer.parseInt(number))
                .filter(one -> one.done() && !life.office().filings().left(one).isEmpty())
                .ifPresent(one -> wentOutUnfilled.add(number + " went out as it was: " + one.blanks()));
    }

    /** Once in the year somebody is in too much of a hurry. */
    private Optional<String> tooEarly(Player leader, String number, String button) {
        List<Shown> shown = life.presses(leader, button);
        boolean wayOn = !buttons(shown, "#fi." + number + ".").isEmpty();
        boolean none = life.office().filings().find(Integer.parseInt(number)).stream()
                .allMatch(one -> one.sent().isEmpty());
        return Optional.of(wayOn && none ? "refused" : number + " went out with dots in it\n" + leader.lately());
    }

    /** Answers what is asked until nothing is asked any more, and looks how it stands. */
    private List<Shown> answers(Player leader, List<String> ways) {
        List<Shown> shown = ways.isEmpty() ? List.of() : life.presses(leader, ways.get(0));
        for (int i = 0; i < BLANKS && buttons(shown, "#fp.").isEmpty(); i++) {
            boolean counts = shown.stream().anyMatch(one -> one.text().contains("bao nhiêu hồ sơ"));
            shown = life.writes(leader, counts ? "14" : "đã chuyển sang tiếp nhận giấy");
        }
        return shown;
    }

    private static List<String> buttons(List<Shown> shown, String payload) {
        return shown.stream()
                .flatMap(one -> one.payloads().stream())
                .filter(one -> one.startsWith(payload))
                .distinct()
                .toList();
    }

    /** What is not as the rules want it at the end, counted by their minutes and the own calendar. */
    List<String> wrong(List<Own> owns, Instant now) {
        List<String> wrong = new ArrayList<>(wentOutUnfilled);
        if (!tooEarly.equals(Optional.of("refused"))) {
            wrong.add("the first one in a hurry: " + tooEarly);
        }
        for (Own own : owns) {
            Optional<Instant> since = owedSince(own, now);
            Incident incident =
                    life.office().incidents().find(new IncidentId(own.id)).orElseThrow();
            Optional<Filing> filing = life.office().filings().find(incident.number());
            if (since.isPresent() != filing.isPresent()) {
                wrong.add(own.id + " owed since " + since + " but there is " + filing);
            }
            filing.filter(one -> since.isPresent()).ifPresent(one -> wrong.addAll(wrong(own, one, since.get(), now)));
        }
        return wrong;
    }

    private List<String> wrong(Own own, Filing filing, Instant since, Instant now) {
        List<String> wrong = new ArrayList<>();
        Instant due = life.calendar.after(since, WITHIN);
        if (!filing.dueAt().equals(Optional.of(due))) {
            wrong.add(own.id + " due " + due + " but " + filing.dueAt());
        }
        Instant done = sent.getOrDefault("" + filing.number(), now);
        boolean sentAll = sent.containsKey("" + filing.number());
        if (sentAll != filing.done()) {
            wrong.add(own.id + " sent " + sentAll + " but " + filing.sent());
        }
        if (filing.done() && filing.numbered().isEmpty()) {
            wrong.add(own.id + " was sent without a number: " + filing.blanks());
        }
        long late = life.calendar.seconds(due, done) / 60;
        if (late > 20 && filing.chased().times() == 0
                || late < 0 && filing.chased().times() > 0) {
            wrong.add(own.id + " late by " + late + " minutes, chased " + filing.chased());
        }
        long most = late / 240 + 1;
        if (filing.chased().times() > most || filing.chased().times() < late / 260) {
            wrong.add(own.id + " late by " + late + " minutes, chased too often or too seldom: " + filing.chased());
        }
        return wrong;
    }

    private Optional<Instant> owedSince(Own own, Instant now) {
        Optional<Duration> lasting = lasting(own.kind);
        Instant end = own.fixed == null ? now : own.fixed;
        return lasting.map(one -> one.isZero() ? own.found : life.calendar.after(own.found, one))
                .filter(since -> !since.isAfter(end));
    }

    /** As reporting.yaml has it. */
    private static Optional<Duration> lasting(PlaybookId kind) {
        return switch (kind) {
            case DISASTER -> Optional.of(Duration.ZERO);
            case INTERNET, POWER, SOFTWARE, NATIONAL_DATABASE -> Optional.of(Duration.ofHours(2));
            case DIGITAL_SIGNATURE -> Optional.of(Duration.ofMinutes(450));
            case PRINTER, ACCOUNT, OTHER -> Optional.empty();
        };
    }
}
