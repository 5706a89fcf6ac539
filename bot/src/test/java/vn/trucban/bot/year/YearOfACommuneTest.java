package vn.trucban.bot.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.conversation.WholeStores;
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

        life.until(OwnCalendar.at(last.plusDays(1), 0));

        System.err.println("cuts " + life.cuts().size() + " owns " + scenes.owns().size() + " postponed " + scenes.postponed
                + " end " + stores.entries().last().map(e -> e.seq()));
        assertThat(new ChainCheck(stores.entries(), stores.heads()).whole().broken())
                .isEmpty();
        for (int quarter = 1; quarter <= 4; quarter++) {
            Period period = Period.quarter("2026Q" + quarter).orElseThrow();
            assertThat(Reported.lines(life.office().reports().material(period).figures()))
                    .as("quarter %d of seed %d", quarter, seed)
                    .containsExactlyInAnyOrderEntriesOf(
                            new Count(scenes.owns(), period.from(), period.to(), life.now()).lines());
        }
    }
}
