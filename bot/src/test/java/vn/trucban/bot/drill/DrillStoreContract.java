package vn.trucban.bot.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.WallClock.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.incident.IncidentEvent;
import vn.trucban.bot.incident.Tell;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;
import vn.trucban.notifier.channel.ChannelKind;

/** What every store of drills promises. */
public abstract class DrillStoreContract {
    private static final String MORNING = "2026-11-24T09:00";

    /** Another instance on the same data each time; empty at first. */
    protected abstract DrillStore store();

    private static Drill drill(int number) {
        return new Planning(DrillOffice.CONTENT, DrillOffice.staff(), at("2026-11-23T08:00"))
                .drill(DrillOffice.wish("los-do", MORNING), number, DrillOffice.TUAN);
    }

    /** With something in every field. */
    private static Drill full(Drill drill) {
        Tell tell = new Tell(
                "drill/d1/begin",
                new Address(ChannelKind.SIMULATOR, "hoa"),
                "Đã bắt đầu",
                List.of(new Button.Press("Báo", "#dp.d1."), new Button.Link("Trang", "https://x.vn")),
                Optional.of("tag"),
                true,
                Optional.empty(),
                true);
        Course course = Course.NOT_BEGUN
                .confirmedBy(new Course.Confirmed(
                        Member.of(DrillOffice.SON), drill.startsAt().minusSeconds(60)))
                .started(drill.startsAt())
                .injectedOneMore()
                .looking(new Course.Looked(
                        Member.of(DrillOffice.HOA), drill.startsAt().plusMillis(123), "Đèn"))
                .excusing(new Course.Excuse(Member.of(DrillOffice.MINH), drill.startsAt(), "Anh Minh"))
                .ended(new Course.End(Course.Why.REAL, drill.endsBy(), "", "SC-4"));
        Drill.Change change = new Drill.Change(Drill.What.ENDED, drill.endsBy(), "", "SC-4");
        Drill ended = drill.next(Drill.Stage.ENDED, course, change, List.of(tell));
        DrillFacts facts = new Happened(drill.startsAt())
                .incident(3, 0, IncidentEvent.Kind.REPORTED, "Chị Hoa", "báo mất mạng")
                .facts();
        return ended.scored(ScoreSheet.of(ended, facts, drill.endsBy(), DrillOffice.CONTENT.messages()));
    }

    @Test
    void everything_of_a_drill_comes_back_as_it_was() {
        Drill drill = drill(1);
        assertThat(store().save(drill)).isTrue();
        assertThat(store().find(drill.id())).contains(drill);
        Drill full = full(drill);
        assertThat(store().save(full)).isTrue();
        assertThat(store().find(drill.id())).contains(full);
        Drill reviewed = full.reviewed(full.review()
                .remarked("Nhanh")
                .with(new Review.Lesson(
                        "Dán nhãn",
                        Member.of(DrillOffice.MINH),
                        LocalDate.parse("2026-12-01"),
                        Optional.of(new Review.Acted(Member.of(DrillOffice.TUAN), drill.endsBy())))));
        assertThat(store().save(reviewed)).isTrue();
        Drill reminded = reviewed.reminding("today/x", List.of());
        assertThat(store().save(reminded)).isTrue();
        assertThat(store().find(drill.id())).contains(reminded);
        assertThat(store().find(new DrillId("d77"))).isEmpty();
    }

    @Test
    void of_two_who_change_the_same_version_one_is_refused() {
        Drill drill = drill(2);
        assertThat(store().save(drill)).isTrue();
        assertThat(store().save(drill)).isFalse();
        Drill one = drill.reminding("a", List.of());
        Drill other = drill.reminding("b", List.of());
        assertThat(store().save(one)).isTrue();
        assertThat(store().save(other)).isFalse();
        assertThat(store().find(drill.id())).contains(one);
    }

    @Test
    void live_are_those_ahead_and_those_with_something_untold() {
        Drill ahead = drill(3);
        store().save(ahead);
        Drill over = drill(4);
        store().save(over);
        Drill untold = full(over);
        store().save(untold);
        assertThat(store().live()).extracting(Drill::number).containsExactly(3, 4);
        Drill nobody = drill(5);
        store().save(nobody);
        store().save(nobody.next(
                Drill.Stage.ENDED, nobody.course(), full(nobody).history().get(1), List.of()));
        assertThat(store().live())
                .as("over, and not yet closed")
                .extracting(Drill::number)
                .containsExactly(3, 4, 5);
        store().save(store().find(nobody.id()).orElseThrow().told());
        store().save(untold.told());
        assertThat(store().live()).extracting(Drill::number).containsExactly(3);
        assertThat(store().all()).extracting(Drill::number).containsExactly(5, 4, 3);
    }

    @Test
    void a_mark_stays() {
        assertThat(store().isDone("drill-due/2026-11")).isFalse();
        store().done("drill-due/2026-11");
        store().done("drill-due/2026-11");
        assertThat(store().isDone("drill-due/2026-11")).isTrue();
        assertThat(store().isDone("drill-due/2026-12")).isFalse();
    }

    @Test
    void no_number_is_given_twice_and_an_injection_is_won_by_one_instance() throws Exception {
        Set<Integer> numbers = new ConcurrentSkipListSet<>();
        Drill drill = drill(9);
        store().save(drill);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<DrillStore> instances = List.of(store(), store());
            List<Callable<Boolean>> wishes = new ArrayList<>();
            IntStream.range(0, 20)
                    .forEach(i -> wishes.add(() -> {
                        numbers.add(instances.get(i % 2).nextNumber());
                        return instances
                                .get(i % 2)
                                .save(drill.going(drill.course().injectedOneMore(), List.of()));
                    }));
            int won = 0;
            for (Future<Boolean> answer : threads.invokeAll(wishes)) {
                won += answer.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
            assertThat(numbers).hasSize(20);
            assertThat(drill.scenario().longest()).isGreaterThan(Duration.ZERO);
        } finally {
            threads.shutdownNow();
        }
    }
}
