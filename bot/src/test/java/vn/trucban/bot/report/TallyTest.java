package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.report.Incidents.at;
import static vn.trucban.bot.report.Incidents.onTheSpot;
import static vn.trucban.bot.report.Incidents.passedOn;
import static vn.trucban.bot.report.Incidents.sum;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.Summary;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.reporting.Proposing;

/** Figures against counts made another way. */
class TallyTest {
    private static final WorkingCalendar CALENDAR =
            ContentLibrary.open(java.util.Optional.empty()).current().calendar();
    private static final Period QUARTER = Period.quarter("2026Q4").orElseThrow();
    private static final Instant NOW = at("2027-01-05T08:00");

    private static Figures figures(ReportedIncident... incidents) {
        return Tally.of(
                QUARTER,
                Stream.of(incidents)
                        .sorted(Comparator.comparing(ReportedIncident::foundAt))
                        .map(Incidents::sum),
                CALENDAR,
                Set.of(PlaybookId.POWER),
                NOW,
                PlaybookId::id);
    }

    @Test
    void kinds_are_counted_by_how_they_ended() {
        Figures figures = figures(
                onTheSpot(1, PlaybookId.PRINTER, "2026-11-23T08:00", 10),
                onTheSpot(2, PlaybookId.PRINTER, "2026-11-24T08:00", 30),
                passedOn(3, PlaybookId.INTERNET, "2026-12-01T09:00", 5, 95, "đứt cáp quang"),
                passedOn(4, PlaybookId.INTERNET, "2026-12-02T09:00", -1, -1, ""));
        assertThat(figures.count()).isEqualTo(4);
        assertThat(figures.onTheSpot()).isEqualTo(2);
        assertThat(figures.passedOn()).isEqualTo(2);
        assertThat(figures.complex()).isEqualTo(2);
        assertThat(figures.open()).isEqualTo(1);
        assertThat(figures.months()).containsEntry(YearMonth.of(2026, 10), 0).containsEntry(YearMonth.of(2026, 11), 2);
        assertThat(figures.causes()).containsExactly(new Figures.Cause("đứt cáp quang", 1));
        assertThat(figures.of(PlaybookId.PRINTER)
                        .orElseThrow()
                        .toFix()
                        .orElseThrow()
                        .median())
                .isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void each_incident_is_counted_once_on_the_spot_passed_on_or_neither() {
        List<Summary> all = List.of(
                Incidents.toldAndSolvedOnTheSpot(1, PlaybookId.DIGITAL_SIGNATURE, "2026-11-23T08:00", 1),
                Incidents.sum(passedOn(2, PlaybookId.INTERNET, "2026-11-24T09:00", 5, 95, "")),
                Incidents.fresh(3, PlaybookId.PRINTER, "2026-11-25T09:00"));
        Figures figures = Tally.of(QUARTER, all.stream(), CALENDAR, Set.of(PlaybookId.POWER), NOW, PlaybookId::id);
        assertThat(List.of(figures.count(), figures.onTheSpot(), figures.passedOn(), figures.neither()))
                .containsExactly(3, 1, 1, 1);
        assertThat(all)
                .filteredOn(one -> Slice.of(Slice.Which.PASSED_ON).has(one, QUARTER))
                .extracting(Summary::number)
                .containsExactly(2);
        assertThat(figures.countsExplained(ContentLibrary.builtIn().current().messages()))
                .startsWith("Mỗi sự cố tính một lần")
                .endsWith("Còn 1 sự cố không chuyển ai, cũng chưa ghi là tự xử lý xong.");
    }

    @Test
    void an_interruption_counts_office_time_once_for_all_that_overlap() {
        Figures figures = figures(
                passedOn(1, PlaybookId.INTERNET, "2026-11-23T11:00", 5, 180, ""),
                passedOn(2, PlaybookId.INTERNET, "2026-11-23T11:10", 5, 60, ""),
                passedOn(3, PlaybookId.INTERNET, "2026-11-23T13:50", 5, 40, ""));
        // 11:00–11:30, and 13:30–14:30 with the third on top until 14:30
        assertThat(figures.of(PlaybookId.INTERNET).orElseThrow().interrupted()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void an_outage_that_began_before_it_was_found_is_lost_time_from_then_on() {
        Summary first = sum(passedOn(1, PlaybookId.INTERNET, "2026-11-23T09:00", 5, 30, ""));
        Summary later = sum(passedOn(2, PlaybookId.INTERNET, "2026-11-23T10:00", 5, 60, ""));
        Summary said = new Summary(
                later.number(),
                later.version(),
                later.kind(),
                later.complex(),
                later.foundAt(),
                first.foundAt().minus(Duration.ofHours(1)),
                later.passedOnAt(),
                later.takenAt(),
                later.fixedAt(),
                later.onTheSpot(),
                later.falseAlarm(),
                later.system(),
                later.cause());
        Figures figures = Tally.of(QUARTER, Stream.of(first, said), CALENDAR, Set.of(), NOW, PlaybookId::id);
        // 8:00–11:00, the first within it
        assertThat(figures.of(PlaybookId.INTERNET).orElseThrow().interrupted()).isEqualTo(Duration.ofHours(3));
    }

    /** Whoever adds the printed minutes up by hand comes to the printed sum. */
    @Test
    void minutes_of_the_table_add_up_to_the_sentence_and_are_those_of_the_printed_times() {
        Figures figures = Tally.of(
                QUARTER,
                Stream.of(
                        outage(1, PlaybookId.PRINTER, "2026-11-23T08:13:50", "2026-11-23T09:40:10"),
                        outage(2, PlaybookId.INTERNET, "2026-11-24T08:13:50", "2026-11-24T09:40:40"),
                        outage(3, PlaybookId.SOFTWARE, "2026-11-25T08:13:10", "2026-11-25T09:40:50")),
                CALENDAR,
                Set.of(),
                NOW,
                PlaybookId::id);
        assertThat(figures.kinds()).extracting(Figures.OfKind::interrupted).containsOnly(Duration.ofMinutes(87));
        assertThat(figures.interrupted()).isEqualTo(Duration.ofMinutes(3 * 87));
        assertThat(figures.kinds().get(0).toFix().orElseThrow().ninetieth()).isEqualTo(Duration.ofMinutes(87));
    }

    private static Summary outage(int number, PlaybookId kind, String from, String to) {
        Optional<Instant> nobody = Optional.empty();
        Optional<Instant> over = Optional.of(at(to));
        return new Summary(number, 1, kind, true, at(from), at(from), nobody, nobody, over, false, false, "", "");
    }

    @Test
    void what_is_still_open_interrupts_until_the_period_ends() {
        Figures figures = figures(passedOn(1, PlaybookId.POWER, "2026-12-31T15:00", 5, -1, ""));
        assertThat(figures.of(PlaybookId.POWER).orElseThrow().interrupted()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void what_began_before_the_period_interrupts_it_from_its_first_moment_and_is_counted_apart() {
        Figures figures = figures(
                // Wednesday 14:00 until Friday 11:00: of the quarter's Thursday all day, of Friday from 7:30 on
                passedOn(1, PlaybookId.INTERNET, "2026-09-30T14:00", 5, 45 * 60, ""),
                passedOn(2, PlaybookId.INTERNET, "2026-09-30T15:00", 5, 44 * 60, ""),
                passedOn(3, PlaybookId.INTERNET, "2026-10-02T10:00", 5, 90, ""),
                passedOn(4, PlaybookId.PRINTER, "2026-09-29T08:00", 5, 60, ""),
                passedOn(5, PlaybookId.POWER, "2026-09-01T08:00", 5, -1, ""));
        Figures.OfKind internet = figures.of(PlaybookId.INTERNET).orElseThrow();
        assertThat(internet.interrupted()).isEqualTo(Duration.ofMinutes(450 + 240));
        assertThat(internet.count()).isEqualTo(1);
        assertThat(internet.carried()).isEqualTo(2);
        assertThat(internet.carriedOpen()).isZero();
        assertThat(figures.of(PlaybookId.PRINTER)).isEmpty();
        assertThat(figures.count()).isEqualTo(1);
        assertThat(figures.carried()).isEqualTo(3);
        assertThat(figures.carriedOpen()).isEqualTo(1);
        assertThat(figures.open()).isEqualTo(1);
        assertThat(Proposals.from(figures, Proposing.USUAL, Duration::toString))
                .filteredOn(one -> one.rule().equals("internet-long"))
                .singleElement()
                .satisfies(one -> assertThat(one.values()).containsEntry("count", 3));
    }

    @Test
    void an_empty_quarter_is_empty_and_not_an_error() {
        Figures figures = figures();
        assertThat(figures.count()).isZero();
        assertThat(figures.kinds()).isEmpty();
        assertThat(Figures.percent(0, 0)).isEmpty();
    }

    @Test
    void time_to_take_is_office_time_where_the_ladder_waits_for_the_office_and_clock_time_where_it_does_not() {
        // Friday 16:58, taken Monday 7:32: two minutes and two minutes
        Figures figures = figures(
                passedOn(1, PlaybookId.INTERNET, "2026-11-20T16:58", 62 * 60 + 34, -1, ""),
                passedOn(2, PlaybookId.POWER, "2026-11-20T16:58", 62 * 60 + 34, -1, ""),
                // the last office day of the year; New Year's Day is free, 2 and 3 January are a weekend
                passedOn(3, PlaybookId.SOFTWARE, "2026-12-31T16:55", 86 * 60 + 45, -1, ""));
        assertThat(median(figures, PlaybookId.INTERNET)).isEqualTo(Duration.ofMinutes(4));
        assertThat(median(figures, PlaybookId.POWER)).isEqualTo(Duration.ofMinutes(62 * 60 + 34));
        assertThat(median(figures, PlaybookId.SOFTWARE)).isEqualTo(Duration.ofMinutes(5 + 10));
        assertThat(figures.of(PlaybookId.POWER).orElseThrow().byTheClock()).isTrue();
        assertThat(Proposals.from(figures, Proposing.USUAL, Duration::toString))
                .filteredOn(one -> one.rule().startsWith("slow-to-take"))
                .singleElement()
                .satisfies(one -> assertThat(one.values()).containsEntry("kind", PlaybookId.POWER.id()));
    }

    @Test
    void every_kind_that_was_slow_to_be_taken_is_proposed_the_slowest_first_with_the_rule_that_it_met() {
        Figures figures = figures(
                passedOn(1, PlaybookId.SOFTWARE, "2026-11-23T08:00", 20, 60, ""),
                passedOn(2, PlaybookId.SOFTWARE, "2026-11-24T08:00", 20, 60, ""),
                passedOn(3, PlaybookId.INTERNET, "2026-11-25T08:00", 50, 60, ""),
                passedOn(4, PlaybookId.PRINTER, "2026-11-25T08:00", 10, 60, ""));
        assertThat(Proposals.from(figures, Proposing.USUAL, Duration::toString))
                .extracting(Proposals.Proposal::rule)
                .containsExactly("slow-to-take-internet", "slow-to-take-software");
        assertThat(Proposals.from(figures, Proposing.USUAL, Duration::toString)
                        .get(0)
                        .values())
                .containsEntry("length", "PT50M")
                .containsEntry("least", "PT15M");
        Proposing own = new Proposing(
                Map.of(PlaybookId.SOFTWARE, 2), Map.of(), Duration.ofMinutes(90), Proposing.Elsewhere.USUAL);
        assertThat(Proposals.from(figures, own, Duration::toString))
                .singleElement()
                .satisfies(one -> assertThat(one.values()).containsEntry("least", 2));
    }

    private static Duration median(Figures figures, PlaybookId kind) {
        return figures.of(kind).orElseThrow().toTake().orElseThrow().median();
    }

    /** The usual median, and the nearest rank, each made another way. */
    @Property(tries = 200)
    void median_and_ninetieth_are_those_of_the_sorted_list(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 5000) Integer> minutes) {
        ReportedIncident[] incidents = IntStream.range(0, minutes.size())
                .mapToObj(i -> onTheSpot(i + 1, PlaybookId.OTHER, "2026-11-23T08:00", minutes.get(i)))
                .toArray(ReportedIncident[]::new);
        Figures.Spread spread =
                figures(incidents).of(PlaybookId.OTHER).orElseThrow().toFix().orElseThrow();
        List<Integer> sorted = minutes.stream().sorted().toList();
        int half = sorted.size() / 2;
        double middle = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
        assertThat(spread.median()).isEqualTo(Duration.ofSeconds(Math.round(middle * 60)));
        long belowNinetieth = sorted.stream()
                .filter(one -> one <= spread.ninetieth().toMinutes())
                .count();
        assertThat(sorted).contains((int) spread.ninetieth().toMinutes());
        assertThat(belowNinetieth * 10).isGreaterThanOrEqualTo(sorted.size() * 9L);
    }

    @Test
    void what_was_no_incident_counts_nowhere() {
        ReportedIncident joke = passedOn(1, PlaybookId.INTERNET, "2026-11-23T09:00", 5, 30, "");
        Figures figures =
                figures(Incidents.falseAlarm(joke), passedOn(2, PlaybookId.INTERNET, "2026-11-23T10:00", 5, 60, ""));
        assertThat(figures.count()).isEqualTo(1);
        assertThat(figures.of(PlaybookId.INTERNET).orElseThrow().interrupted()).isEqualTo(Duration.ofHours(1));
    }
}
