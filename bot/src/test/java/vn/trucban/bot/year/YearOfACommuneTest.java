package vn.trucban.bot.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.bot.conversation.WholeStores;
import vn.trucban.bot.register.ChainCheck;
import vn.trucban.bot.report.Period;

/**
 * A year of a commune's life through chat, by a moved clock, with a crash a week; and then what the program made of it is held against what
 * those who played it wrote down. Another year: {@code -Dtrucban.year.seed=N}.
 */
class YearOfACommuneTest {
    private static final long USUAL = 20_260_104L;
    private static final long SEED = Long.getLong("trucban.year.seed", USUAL);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final WholeStores STORES = WholeStores.inMemory(Life.CONTENT);
    private static final Commune COMMUNE = new Commune(SEED, FIRST, LAST, STORES, 388, 12);

    @BeforeAll
    static void lives() {
        COMMUNE.storms(LocalDate.of(2026, 7, 22), LocalDate.of(2026, 9, 9), LocalDate.of(2026, 10, 4));
        COMMUNE.drills(
                LocalDate.of(2026, 3, 11),
                LocalDate.of(2026, 6, 10),
                LocalDate.of(2026, 8, 12),
                LocalDate.of(2026, 11, 18));
        COMMUNE.live();
    }

    @Test
    void it_was_a_year_as_planned() {
        assertThat(COMMUNE.scenes.owns()).as("seed %d", SEED).hasSizeGreaterThanOrEqualTo(400);
        assertThat(COMMUNE.outages.played()).hasSize(12);
        assertThat(COMMUNE.life.cuts()).hasSizeGreaterThanOrEqualTo(50);
        assertThat(COMMUNE.changes.leftInTheMiddle).isGreaterThanOrEqualTo(3);
        if (SEED == USUAL) { // with other dice it may not come to it
            assertThat(COMMUNE.auditing.announced()).isNotEmpty();
        }
    }

    @Test
    void three_storms_were_told_of_and_over_and_drills_too() {
        assertThat(COMMUNE.notices.wrong()).as("seed %d", SEED).isEmpty();
        assertThat(COMMUNE.notices.storms()).hasSize(3);
        assertThat(COMMUNE.notices.issued).isEqualTo(3);
        assertThat(COMMUNE.notices.ended).isEqualTo(3);
        assertThat(COMMUNE.notices.drills).isEqualTo(4);
    }

    @Test
    void four_drills_were_played_and_left_a_score_sheet_and_nothing_among_what_happened() {
        assertThat(COMMUNE.drills.wrong()).as("seed %d", SEED).isEmpty();
        assertThat(COMMUNE.drills.played()).as("seed %d", SEED).hasSizeGreaterThanOrEqualTo(4);
        assertThat(COMMUNE.drills.played())
                .filteredOn(one -> one.reported != null && one.taken != null)
                .as("seed %d", SEED)
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(COMMUNE.reportedDrills())
                .as("seed %d", SEED)
                .isEqualTo(COMMUNE.drills.played().stream().map(one -> one.day).toList());
    }

    @Test
    void every_evening_somebody_had_been_asked_about_everything_open() {
        assertThat(COMMUNE.forgotten.wrong()).as("seed %d", SEED).isEmpty();
        assertThat(COMMUNE.forgotten.looked()).isGreaterThan(100);
    }

    @Test
    void leaders_were_reminded_of_each_quarter_on_the_days_of_the_rule() {
        assertThat(COMMUNE.reminders.wrong(LAST)).as("seed %d", SEED).isEmpty();
    }

    @Test
    void the_chain_of_the_register_holds() {
        assertThat(new ChainCheck(STORES.entries(), STORES.heads()).whole().broken())
                .as("seed %d", SEED)
                .isEmpty();
    }

    @Test
    void every_fact_stands_in_the_register_once_and_in_order() {
        assertThat(new RegisterCheck(STORES).wrong(COMMUNE.incidents()))
                .as("seed %d", SEED)
                .isEmpty();
    }

    @Test
    void each_quarter_is_sealed() {
        assertThat(COMMUNE.life.office().log().seals().all())
                .as("seed %d", SEED)
                .hasSize(3);
    }

    @Test
    void no_incident_waited_longer_than_its_ladder_allows() {
        assertThat(COMMUNE.incidents().stream().flatMap(one -> new LadderCheck(one, COMMUNE.cast, COMMUNE.life.pace)
                        .wrong(COMMUNE.life.now()).stream()))
                .as("seed %d", SEED)
                .isEmpty();
    }

    @Test
    void the_auditor_said_what_stayed_unsent_and_had_nothing_else_to_say() {
        assertThat(COMMUNE.auditing.wrong()).as("seed %d", SEED).isEmpty();
    }

    @Test
    void an_outage_is_one_incident_however_many_report_it() {
        assertThat(COMMUNE.outages.wrong()).as("seed %d", SEED).isEmpty();
        assertThat(COMMUNE.outages.played()).allSatisfy(own -> assertThat(COMMUNE.life
                        .office()
                        .incidents()
                        .find(new vn.trucban.bot.incident.IncidentId(own.id))
                        .orElseThrow()
                        .affected())
                .hasSize(own.reporters - 1));
    }

    @Test
    void every_report_that_is_owed_was_begun_and_chased_until_it_was_sent() {
        assertThat(COMMUNE.filers.wrong(COMMUNE.scenes.owns(), COMMUNE.life.now()))
                .as("seed %d", SEED)
                .isEmpty();
    }

    @Test
    void all_that_was_taken_in_on_paper_was_entered() {
        assertThat(COMMUNE.paper.wrong()).as("seed %d", SEED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026Q1", "2026Q2", "2026Q3", "2026Q4"})
    void the_quarter_says_what_was_counted(String quarter) {
        assertThat(COMMUNE.differences(Period.quarter(quarter).orElseThrow()))
                .as("seed %d", SEED)
                .isEmpty();
    }

    @Test
    void the_year_says_what_was_counted() {
        assertThat(COMMUNE.differences(new Period(FIRST, LAST)))
                .as("seed %d", SEED)
                .isEmpty();
    }
}
