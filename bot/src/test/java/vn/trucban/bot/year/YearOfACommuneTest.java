package vn.trucban.bot.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.conversation.WholeStores;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.register.ChainCheck;
import vn.trucban.bot.report.Period;

/** A year of a commune's life. */
class YearOfACommuneTest {
    @Test
    void a_year() {
        long seed = Long.getLong("trucban.year.seed", 20_260_101L);
        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate last = LocalDate.of(2026, 12, 31);
        WholeStores stores = WholeStores.inMemory(Life.CONTENT);
        Life life = new Life(seed, OwnCalendar.at(first, 0), stores);
        Cast cast = new Cast(life);
        cast.gather();
        Scenes scenes = new Scenes(life, cast);
        YearPlan plan = new YearPlan(life, first, last);
        plan.incidents(scenes, Integer.getInteger("trucban.year.incidents", 400));
        plan.crashes();
        Auditing auditing = new Auditing(life);
        Changes changes = new Changes(life, cast, scenes);
        changes.plan(plan, first, last);
        Outages outages = new Outages(life, cast, scenes);
        outages.plan(plan, 12);

        life.until(OwnCalendar.at(last.plusDays(1), 0));

        System.err.println("cuts " + life.cuts().size() + " owns " + scenes.owns().size() + " postponed " + scenes.postponed
                + " end " + stores.entries().last().map(e -> e.seq()));
        assertThat(new ChainCheck(stores.entries(), stores.heads()).whole().broken())
                .isEmpty();
        System.err.println("left in the middle " + changes.leftInTheMiddle + " audit said " + auditing.announced()
                + " outages " + outages.played().size() + " repeated "
                + cast.all().stream().mapToInt(one -> one.repeated).sum() + " seen "
                + cast.all().stream().mapToInt(Player::seen).sum());
        life.cuts().forEach(System.err::println);
        scenes.owns().forEach(own -> {
            String words = life.office().incidents().find(new IncidentId(own.id)).orElseThrow().words();
            if (Words.REPORTS.stream().noneMatch(one -> one.said().equals(words))) {
                System.err.println(own.id + " words: " + words.replace("\n", " | "));
            }
        });
        assertThat(outages.wrong()).isEmpty();
        List<Incident> incidents = scenes.owns().stream()
                .map(one -> life.office().incidents().find(new IncidentId(one.id)).orElseThrow())
                .toList();
        assertThat(new RegisterCheck(stores).wrong(incidents)).isEmpty();
        assertThat(auditing.wrong()).isEmpty();
        assertThat(incidents.stream()
                        .flatMap(one -> new LadderCheck(one, cast).wrong(life.now()).stream()))
                .isEmpty();
        for (int quarter = 1; quarter <= 4; quarter++) {
            Period period = Period.quarter("2026Q" + quarter).orElseThrow();
            Map<String, String> own =
                    new Count(scenes.owns(), period.from(), period.to(), life.now()).lines();
            Map<String, String> said = Reported.lines(life.office().reports().material(period).figures());
            System.err.println(own);
            assertThat(differences(own, said)).as("quarter %d of seed %d", quarter, seed).isEmpty();
        }
    }

    private static List<String> differences(Map<String, String> own, Map<String, String> said) {
        return Stream.concat(own.keySet().stream(), said.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(own.get(key), said.get(key)))
                .map(key -> key + ": counted " + own.get(key) + ", reported " + said.get(key))
                .toList();
    }
}
