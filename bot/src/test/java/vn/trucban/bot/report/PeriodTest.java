package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @Test
    void a_quarter_is_compared_with_the_one_before_and_that_of_the_year_before() {
        Period first = Period.quarter("2026q1").orElseThrow();
        assertThat(first).isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
        assertThat(first.before()).isEqualTo(Period.quarter("2025Q4").orElseThrow());
        assertThat(first.yearEarlier()).isEqualTo(Period.quarter("2025Q1").orElseThrow());
        assertThat(first.months()).containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3));
    }

    @Test
    void any_days_are_compared_with_as_many_days_before() {
        Period days = new Period(LocalDate.of(2026, 3, 15), LocalDate.of(2026, 6, 14));
        assertThat(days.quarterNumber()).isEmpty();
        assertThat(days.before()).isEqualTo(new Period(LocalDate.of(2025, 12, 13), LocalDate.of(2026, 3, 14)));
        assertThat(days.yearEarlier()).isEqualTo(new Period(LocalDate.of(2025, 3, 15), LocalDate.of(2025, 6, 14)));
    }

    @Test
    void days_that_leave_out_much_of_a_quarter_do_not_usually_stand_for_it() {
        Period quarter = Period.quarter("2026Q4").orElseThrow();
        Period first = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 16));
        assertThat(first.quartersCovered()).containsExactly(quarter);
        assertThat(first.standsUsuallyFor(quarter)).isFalse();
        assertThat(new Period(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 12, 14)).standsUsuallyFor(quarter))
                .isTrue();
        assertThat(new Period(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 12, 13)).standsUsuallyFor(quarter))
                .isFalse();
        assertThat(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31)).standsUsuallyFor(quarter))
                .as("October is reported nowhere")
                .isFalse();
    }

    @Test
    void it_begins_and_ends_at_midnight_in_viet_nam() {
        Period day = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1));
        assertThat(day.start()).isEqualTo("2025-12-31T17:00:00Z");
        assertThat(day.end()).isEqualTo("2026-01-01T17:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026Q5", "2026Q0", "26Q1", "Q1/2026", "2026Q1; rm"})
    void what_is_no_quarter_is_none(String written) {
        assertThat(Period.quarter(written)).isEmpty();
    }

    @Test
    void it_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> new Period(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
