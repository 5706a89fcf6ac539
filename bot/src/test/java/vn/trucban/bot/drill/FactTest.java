package vn.trucban.bot.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent.Kind;
import vn.trucban.content.drill.Deed;

/** Which facts of an incident are deeds that a drill times. */
class FactTest {
    private static final Map<Kind, Deed> DEEDS = Map.ofEntries(
            Map.entry(Kind.REPORTED, Deed.REPORT),
            Map.entry(Kind.JOINED, Deed.REPORT),
            Map.entry(Kind.TRIED, Deed.TRY),
            Map.entry(Kind.ESCALATED, Deed.CALL_UP),
            Map.entry(Kind.TAKEN, Deed.TAKE),
            Map.entry(Kind.NOTED, Deed.NOTE),
            Map.entry(Kind.PAPER_ON, Deed.PAPER),
            Map.entry(Kind.RESOLVED, Deed.RESOLVE),
            Map.entry(Kind.SOLVED_ON_THE_SPOT, Deed.RESOLVE),
            Map.entry(Kind.OUTSIDE_CALLED, Deed.CALL_OUTSIDE),
            Map.entry(Kind.OUTSIDE_INFORMED, Deed.INFORM),
            Map.entry(Kind.COMMAND_RAISED, Deed.RAISE),
            Map.entry(Kind.COMMAND_TASK, Deed.NOTE),
            Map.entry(Kind.COMMAND_DECIDED, Deed.NOTE));

    private static final Set<Kind> NO_DEEDS = EnumSet.of(
            Kind.PHOTO,
            Kind.RAISED,
            Kind.NUDGED,
            Kind.UNDELIVERED,
            Kind.DELIVERED,
            Kind.HANDED_OVER,
            Kind.GIVEN_BACK,
            Kind.REOPENED,
            Kind.OFFERED,
            Kind.DECLINED,
            Kind.CONFIRMED,
            Kind.CLOSED,
            Kind.SHARED,
            Kind.EXHAUSTED,
            Kind.HURRIED,
            Kind.PAPER_OFF,
            Kind.PAPER_ENTERED,
            Kind.PAPER_CLOSED,
            Kind.CERTIFIED,
            Kind.ARCHIVED,
            Kind.LEFT,
            Kind.BEGAN,
            Kind.ENDED,
            Kind.OUTSIDE_TICKET,
            Kind.OUTSIDE_PROMISED,
            Kind.OUTSIDE_DONE,
            Kind.OUTSIDE_LETTER,
            Kind.COMMAND_CANNOT,
            Kind.COMMAND_CALLED,
            Kind.COMMAND_REPORTED,
            Kind.COMMAND_ENDED,
            Kind.FILED,
            Kind.UNFILED,
            Kind.FILING_WAIVED,
            Kind.FILING_OWED,
            Kind.STILL_BROKEN,
            Kind.FALSE_ALARM,
            Kind.OUTSIDE_CORRECTED,
            Kind.PAPER_AMENDED,
            Kind.PAPER_EXPLAINED,
            Kind.PAPER_OPENED_AGAIN,
            Kind.LEADERS_INFORMED,
            Kind.CALMED,
            Kind.SAVED,
            Kind.MOVED);

    private final DrillOffice office = new DrillOffice();
    private final Drill drill = office.begun("los-do", "2026-11-24T09:00");
    private final Happened happened = new Happened(drill.course().startedAt().orElseThrow());

    @Test
    void a_new_kind_of_fact_must_be_said_to_be_a_deed_or_not() {
        Map<Kind, Deed> timed = Arrays.stream(Kind.values())
                .filter(kind -> Fact.deed(kind).isPresent())
                .collect(Collectors.toMap(kind -> kind, kind -> Fact.deed(kind).orElseThrow()));
        assertThat(timed).isEqualTo(DEEDS);
        Set<Kind> said = EnumSet.copyOf(NO_DEEDS);
        said.addAll(DEEDS.keySet());
        assertThat(said).containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void that_the_desk_takes_it_for_over_is_nobodys_deed() {
        happened.incident(3, 0, Kind.CONFIRMED, "Chị Hoa", "Đã dùng được")
                .incident(20, 0, Kind.RESOLVED, "Trực Ban", "không ai báo còn lỗi");
        assertThat(resolved()).isEmpty();
        happened.incident(25, 0, Kind.RESOLVED, "Anh Minh", "Cắm lại dây");
        assertThat(resolved()).containsExactly("Anh Minh");
    }

    private List<String> resolved() {
        return Fact.of(office.now(drill), happened.facts(), happened.at(60, 0)).stream()
                .filter(fact -> fact.shows(Deed.RESOLVE))
                .map(Fact::who)
                .toList();
    }
}
