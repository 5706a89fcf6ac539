package vn.trucban.bot.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.year.Player.Shown;
import vn.trucban.content.playbook.PlaybookId;

/** The incidents of the year as people play them; hands what appears on their phones to the one it is about. */
final class Scenes {
    final Life life;
    final Cast cast;
    private final Map<String, Story> stories = new HashMap<>();
    private final List<Story> going = new ArrayList<>();
    private final List<Own> owns = new ArrayList<>();
    private final Map<PlaybookId, Instant> lastReported = new HashMap<>();
    private final List<BiConsumer<Player, Shown>> listeners = new ArrayList<>();
    private final List<Consumer<Story>> began = new ArrayList<>();
    int postponed;

    Scenes(Life life, Cast cast) {
        this.life = life;
        this.cast = cast;
        life.town.onMessage(this::seen);
        life.looksEveryMinuteWhile(() -> going.stream().anyMatch(one -> one.own.going()), () -> going.stream()
                .anyMatch(one -> one.own.going() && one.own.kind == PlaybookId.DISASTER));
        life.afterEachRound(now -> {
            going.removeIf(one -> one.over(now));
            List.copyOf(going).forEach(one -> one.round(now));
        });
    }

    List<Own> owns() {
        return owns;
    }

    Optional<Story> story(String id) {
        return Optional.ofNullable(stories.get(id));
    }

    List<Story> going() {
        return going;
    }

    /** Hears of each incident as it begins. */
    void onBegun(Consumer<Story> listener) {
        began.add(listener);
    }

    /** Hears of whatever appears on anybody's phone. */
    void onMessage(BiConsumer<Player, Shown> listener) {
        listeners.add(listener);
    }

    private void seen(Player player, Shown shown) {
        listeners.forEach(one -> one.accept(player, shown));
        for (String payload : shown.payloads()) {
            String[] parts = payload.substring(1).split("\\.", 3);
            if (parts.length == 3) {
                story(parts[1]).ifPresent(story -> story.sees(player, parts[0], shown));
            }
        }
    }

    /** A report by somebody who is free, unless it would be taken for another that is going on. */
    void report(Words.Report report) {
        List<Player> free = cast.freeOfficers();
        if (free.isEmpty() || mixesUp(report.kind())) {
            postponed++;
            life.in(Duration.ofMinutes(50), () -> report(report));
            return;
        }
        begin(report, life.one(free)).ifPresent(Story::play);
    }

    /** True where the same kind of everybody's trouble was reported so lately, or is still shared, that the bot would join the two. */
    boolean mixesUp(PlaybookId kind) {
        Instant last = lastReported.getOrDefault(kind, Instant.EPOCH);
        return Words.SHARED.contains(kind)
                && (Duration.between(last, life.now()).toMinutes() < 12
                        || going.stream()
                                .anyMatch(one -> one.own.kind == kind && one.own.going() && one.own.reporters > 1));
    }

    /** Says it; where the bot asks whether it is the same as what is open, it is not. */
    Optional<Story> begin(Words.Report report, Player reporter) {
        int before = stories.size();
        List<Shown> shown = life.writes(reporter, (reporter.leftSteps ? "/baocao " : "") + report.said());
        reporter.leftSteps = false;
        if (opened(shown).isEmpty() && shown.stream().anyMatch(one -> one.offers("#df."))) {
            shown = life.presses(reporter, reporter.button("#df.").orElseThrow());
        } else if (opened(shown).isEmpty()
                && shown.stream()
                        .anyMatch(one -> one.offers("#kd.." + report.kind().id()))) {
            shown = life.presses(reporter, "#kd.." + report.kind().id());
            if (opened(shown).isEmpty() && shown.stream().anyMatch(one -> one.offers("#df."))) {
                shown = life.presses(reporter, reporter.button("#df.").orElseThrow());
            }
        }
        String id = opened(shown)
                .orElseThrow(() -> new AssertionError(
                        life.now() + " «" + report.said() + "» opened nothing\n" + reporter.lately()));
        Own own = new Own(id, report.kind(), !Words.SIMPLE.contains(report.kind()), report.system(), life.now());
        owns.add(own);
        lastReported.put(report.kind(), life.now());
        Story story = new Story(this, own, reporter, before);
        stories.put(id, story);
        going.add(story);
        story.began(shown);
        began.forEach(one -> one.accept(story));
        return Optional.of(story);
    }

    /** The incident that these messages are about and that nobody knew before. */
    private Optional<String> opened(List<Shown> shown) {
        return shown.stream()
                .flatMap(one -> one.payloads().stream())
                .map(payload -> payload.substring(1).split("\\.", 3))
                .filter(parts -> parts.length == 3 && parts[1].startsWith("inc") && !stories.containsKey(parts[1]))
                .map(parts -> parts[1])
                .findFirst();
    }

    void reported(PlaybookId kind) {
        lastReported.put(kind, life.now());
    }

    List<Player> present(Role role) {
        return cast.present(role);
    }
}
