package vn.trucban.bot.year;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.trucban.bot.year.Player.Shown;
import vn.trucban.content.playbook.PlaybookId;

/** Everybody's trouble: several counters report the same within ten minutes, and it is one incident. */
final class Outages {
    private final Life life;
    private final Cast cast;
    private final Scenes scenes;
    private final List<Own> played = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    Outages(Life life, Cast cast, Scenes scenes) {
        this.life = life;
        this.cast = cast;
        this.scenes = scenes;
    }

    List<Own> played() {
        return played;
    }

    List<String> wrong() {
        return wrong;
    }

    void plan(YearPlan plan, int count) {
        for (int i = 0; i < count; i++) {
            PlaybookId kind = Words.SHARED.get(i % Words.SHARED.size());
            life.at(plan.atWork(), () -> strike(kind));
        }
    }

    private void strike(PlaybookId kind) {
        List<Player> counters = new ArrayList<>(cast.freeOfficers());
        boolean mixed = scenes.going().stream().anyMatch(one -> one.own.kind == kind && one.own.going());
        if (mixed || scenes.mixesUp(kind) || counters.size() < 4) {
            life.at(life.calendar.after(life.now(), Duration.ofMinutes(95)), () -> strike(kind));
            return;
        }
        Collections.shuffle(counters, life.random);
        Words.Report said = life.one(Words.of(kind));
        Story story = scenes.begin(said, counters.get(0)).orElseThrow();
        story.everybodys();
        played.add(story.own);
        int seconds = 0;
        for (Player next : counters.subList(1, Math.min(counters.size(), life.between(3, 8)))) {
            seconds += life.between(1, 70);
            life.in(Duration.ofSeconds(seconds), () -> life.onceReached(next, () -> joins(story, next, said)));
        }
    }

    private void joins(Story story, Player next, Words.Report said) {
        if (!story.own.going() || !next.guided.isEmpty()) {
            return;
        }
        story.own.reporters++;
        scenes.reported(story.own.kind);
        List<Shown> shown = life.writes(next, (next.leftSteps ? "/baocao " : "") + said.said());
        String same = "#sm." + story.own.id + ".";
        if (shown.stream().anyMatch(one -> one.offers(same))) {
            // why: one of the kind that had been fixed is broken again meanwhile, so they are asked which
            shown = life.presses(next, same);
        }
        boolean told = shown.stream()
                .anyMatch(one -> one.text().contains("lỗi chung") && one.offers("#fx." + story.own.id + "."));
        if (!told) {
            wrong.add(life.now() + " did not join " + story.own.id + "\n" + next.lately());
        }
    }
}
