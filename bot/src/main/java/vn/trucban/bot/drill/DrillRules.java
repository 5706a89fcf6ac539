package vn.trucban.bot.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.drill.Course.End;
import vn.trucban.bot.drill.Course.Why;
import vn.trucban.bot.drill.Drill.Change;
import vn.trucban.bot.drill.Drill.Stage;
import vn.trucban.bot.drill.Drill.What;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.drill.Scenario.Injection;
import vn.trucban.content.drill.Scenario.Look;
import vn.trucban.content.library.Content;

/**
 * What may become of a drill, decided from it, the people, the content and the moment.
 *
 * @param danger what is really going on that no drill may be mixed with, in words; empty: nothing. Looked up only where it
 *     decides, as looking costs reads
 * @param busy the name of a player whom another drill keeps busy now, when it is about to begin; empty: nobody
 */
record DrillRules(
        Drill drill,
        Content content,
        Staff staff,
        Supplier<Optional<String>> danger,
        Optional<String> busy,
        Instant now) {
    /** So late may it still begin, or be confirmed. */
    static final Duration GRACE = Duration.ofMinutes(15);

    static final int LONGEST_REASON = 300;

    private DrillTexts texts() {
        return new DrillTexts(content);
    }

    private Tells tells() {
        return new Tells(drill, staff);
    }

    /** On the day, somebody who leads it says that it may begin at its time. */
    Answer confirm(Person by) {
        if (drill.stage() == Stage.CONFIRMED) {
            return Answer.of(drill);
        }
        Optional<Answer> no = notLed(by).or(() -> notAhead());
        if (no.isPresent()) {
            return no.get();
        }
        if (!Planning.sameDay(now, drill.startsAt())) {
            return Answer.no("not-today", texts().base(drill));
        }
        if (now.isAfter(drill.startsAt().plus(GRACE))) {
            return Answer.no("too-late", texts().base(drill));
        }
        Optional<String> real = danger.get();
        if (real.isPresent()) {
            return Answer.no("danger", Map.of("what", real.get()));
        }
        Change change = new Change(What.CONFIRMED, now, by.name(), "");
        List<Tell> tells = tells().toLeads(
                        "confirmed/" + drill.version(),
                        texts().about("plan.confirmed", drill, Map.of("who", by.name())),
                        List.of())
                .all();
        return Answer.of(drill.next(
                Stage.CONFIRMED, drill.course().confirmedBy(new Course.Confirmed(Member.of(by), now)), change, tells));
    }

    Answer postpone(Person by, Instant to, String reason) {
        Optional<Answer> no = notLed(by)
                .or(() -> notAhead())
                .or(() -> reason(reason))
                .or(() -> new Planning(content, staff, now).time(to));
        if (no.isPresent()) {
            return no.get();
        }
        Change change = new Change(What.POSTPONED, now, by.name(), reason.strip());
        Drill later = drill.waiting(to, change, drill.reminded(), List.of());
        List<Tell> tells = new Tells(later, staff)
                .toLeads(
                        "postponed/" + drill.version(),
                        texts().about("plan.postponed", later, Map.of("who", by.name(), "reason", reason.strip())),
                        List.of())
                .all();
        return Answer.of(drill.waiting(to, change, drill.reminded(), tells));
    }

    Answer cancel(Person by, String reason) {
        Optional<Answer> no = notLed(by).or(() -> notAhead()).or(() -> reason(reason));
        if (no.isPresent()) {
            return no.get();
        }
        List<Tell> tells = tells().toLeads(
                        "cancelled",
                        texts().about("plan.cancelled", drill, Map.of("who", by.name(), "reason", reason.strip())),
                        List.of())
                .all();
        Change change = new Change(What.CANCELLED, now, by.name(), reason.strip());
        return Answer.of(drill.next(Stage.CANCELLED, drill.course(), change, tells));
    }

    /** Somebody planned another with the same player at the same moment. */
    Answer withdrawn(Answer why) {
        Answer.Refusal refusal = why.refusal().orElseThrow();
        String reason = content.messages().text(refusal.key(), refusal.values());
        Change change = new Change(What.CANCELLED, now, "", reason);
        return Answer.of(drill.next(Stage.CANCELLED, drill.course(), change, List.of()));
    }

    /** Any leader may end it: whoever sees that it must stop. */
    Answer end(Person by) {
        if (drill.stage() == Stage.ENDED) {
            return Answer.of(drill);
        }
        if (!by.is(Role.LEADER) && !drill.leads(by.id())) {
            return Answer.no("not-leader");
        }
        return drill.running()
                ? Answer.of(ended(new End(Why.BUTTON, now, by.name(), "")))
                : Answer.no("not-running", texts().base(drill));
    }

    /** A player is called away by something real. */
    Answer excuse(PersonId player, String by) {
        Optional<Cast.Player> found = drill.cast().player(player);
        if (found.isEmpty()) {
            return Answer.no("no-player");
        }
        if (!drill.running()) {
            return Answer.no("not-running", texts().base(drill));
        }
        if (drill.course().excused(player)) {
            return Answer.of(drill);
        }
        Member who = found.get().who();
        List<Tell> tells = tells().toLeads(
                        "excused/" + player, texts().about("run.excused", drill, Map.of("who", who.name())), List.of())
                .all();
        return Answer.of(drill.going(drill.course().excusing(new Course.Excuse(who, now, by)), tells));
    }

    /** A player looks somewhere; what is seen there, and that it was looked at. */
    Answer look(PersonId player, int index) {
        Optional<Cast.Player> found = drill.cast().player(player);
        List<Look> looks = drill.scenario().looks();
        if (found.isEmpty() || index < 0 || index >= looks.size()) {
            return Answer.no("no-player");
        }
        if (!drill.running()) {
            return Answer.no("not-running", texts().base(drill));
        }
        String where = looks.get(index).at();
        boolean before = drill.course().looked().stream()
                .anyMatch(one -> one.who().id().equals(player) && one.where().equals(where));
        return Answer.of(
                before
                        ? drill
                        : drill.going(
                                drill.course()
                                        .looking(new Course.Looked(found.get().who(), now, where)),
                                List.of()));
    }

    /** What the clock, or something real, makes of it now; empty: nothing. */
    Optional<Drill> due() {
        return switch (drill.stage()) {
            case RUNNING -> running();
            case CONFIRMED -> now.isBefore(drill.startsAt()) ? Optional.empty() : Optional.of(begun());
            case PLANNED -> planned();
            case ENDED, CANCELLED -> Optional.empty();
        };
    }

    private Optional<Drill> running() {
        Optional<String> real = danger.get();
        if (real.isPresent()) {
            return Optional.of(ended(new End(Why.REAL, now, "", real.get())));
        }
        if (!now.isBefore(drill.endsBy())) {
            return Optional.of(ended(new End(Why.TIME, drill.endsBy(), "", "")));
        }
        Instant start = drill.course().startedAt().orElseThrow();
        return drill.nextInjection()
                .filter(one -> !now.isBefore(start.plus(one.after())))
                .map(this::injected);
    }

    private Drill injected(Injection injection) {
        List<Member> players = drill.cast().players().stream()
                .filter(one -> injection.to().map(one.part()::equals).orElse(true))
                .map(Cast.Player::who)
                .filter(one -> !drill.course().excused(one.id()))
                .toList();
        String text = texts().injected(injection, now);
        int index = drill.course().injected();
        List<Tell> tells = tells().to(players, "then/" + index, text, List.of(texts().excuse(drill)))
                .to(drill.cast().observers(), "then/" + index, text, List.of())
                .all();
        return drill.going(drill.course().injectedOneMore(), tells);
    }

    private Drill begun() {
        Optional<String> real = danger.get();
        if (real.isPresent()) {
            return heldBack("danger", Map.of("what", real.get()));
        }
        if (now.isAfter(drill.startsAt().plus(GRACE))) {
            return heldBack("late", Map.of());
        }
        if (busy.isPresent()) {
            return heldBack("busy", Map.of("name", busy.get()));
        }
        DrillTexts texts = texts();
        List<Member> finders =
                drill.cast().finders().stream().map(Cast.Player::who).toList();
        Tells tells = tells().to(finders, "begin", texts.situation(drill, now), texts.situationButtons(drill));
        drill.cast().players().stream()
                .filter(one -> !finders.contains(one.who()))
                .forEach(one -> tells.to(
                        one.who().id(),
                        "begin",
                        texts.about("run.others", drill),
                        texts.othersButtons(drill, one.part())));
        tells.to(drill.cast().keepers(), "begin", texts.about("run.keepers", drill), List.of())
                .toLeads("begin-lead", texts.about("run.leads", drill), List.of(texts.end(drill), texts.page(drill)))
                .toTheRest("begin", texts.about("run.rest", drill));
        Change change = new Change(What.STARTED, now, "", "");
        return drill.next(Stage.RUNNING, drill.course().started(now), change, tells.all());
    }

    private Drill heldBack(String why, Map<String, ?> values) {
        String reason = texts().text("plan.held-back." + why, values);
        List<Tell> tells = tells().toLeads(
                        "held/" + drill.version(),
                        texts().about("plan.held-back.said", drill, Map.of("reason", reason)),
                        List.of(texts().page(drill)))
                .all();
        List<String> reminders = new ArrayList<>(drill.reminded());
        reminders.add(lapse());
        return drill.waiting(drill.startsAt(), new Change(What.HELD_BACK, now, "", reason), reminders, tells);
    }

    private Optional<Drill> planned() {
        boolean lapsed = now.isAfter(drill.startsAt().plus(GRACE));
        if (lapsed && !drill.reminded().contains(lapse())) {
            return Optional.of(heldBack("unconfirmed", Map.of()));
        }
        return now.isBefore(drill.startsAt())
                ? reminder().filter(due -> danger.get().isEmpty())
                : Optional.empty();
    }

    private String lapse() {
        return "lapse/" + drill.startsAt();
    }

    /** A working day ahead, and on the day with the button that confirms. */
    private Optional<Drill> reminder() {
        if (!content.calendar().open(now)) {
            return Optional.empty();
        }
        boolean today = Planning.sameDay(now, drill.startsAt());
        String name = (today ? "today/" : "ahead/") + drill.startsAt();
        boolean near = !now.isBefore(drill.startsAt().minus(Duration.ofDays(3)));
        if (!near || drill.reminded().contains(name)) {
            return Optional.empty();
        }
        DrillTexts texts = texts();
        Tells tells = tells().toLeads(
                        name,
                        texts.about(today ? "plan.today" : "plan.ahead", drill),
                        List.of(texts.page(drill)),
                        List.of(today ? texts.confirm(drill) : texts.page(drill)));
        if (!drill.surprise()) {
            List<Member> players =
                    drill.cast().players().stream().map(Cast.Player::who).toList();
            tells.to(players, name, texts.about("plan.announced", drill), List.of());
        }
        return Optional.of(drill.reminding(name, tells.all()));
    }

    private Drill ended(End how) {
        DrillTexts texts = texts();
        Tells tells = tells();
        if (how.why() == Why.REAL) {
            String real = texts.about("run.real", drill, Map.of("what", how.reason()));
            tells.ofWhatIsReal()
                    .to(drill.cast().all(), "end", real, List.of())
                    .to(drill.planner().id(), "end", real, List.of())
                    .toTheRest("end", real);
        } else {
            List<Member> players =
                    drill.cast().players().stream().map(Cast.Player::who).toList();
            tells.to(players, "end", texts.about("run.ended", drill), List.of())
                    .to(drill.cast().keepers(), "end", texts.about("run.ended-keepers", drill), List.of())
                    .toLeads("end-lead", texts.about("run.ended-leads", drill), List.of(texts.page(drill)))
                    .toTheRest("end", texts.about("run.ended-rest", drill));
        }
        Change change = new Change(What.ENDED, how.at(), how.by(), how.reason());
        return drill.next(Stage.ENDED, drill.course().ended(how), change, tells.all());
    }

    private Optional<Answer> notLed(Person by) {
        return by.is(Role.LEADER) && DirectingStaff.includes(drill, by.id(), staff)
                ? Optional.empty()
                : Optional.of(Answer.no("not-yours"));
    }

    private Optional<Answer> notAhead() {
        return drill.stage() == Stage.PLANNED || drill.stage() == Stage.CONFIRMED
                ? Optional.empty()
                : Optional.of(Answer.no("not-ahead", texts().base(drill)));
    }

    private Optional<Answer> reason(String reason) {
        if (reason.isBlank()) {
            return Optional.of(Answer.no("no-reason"));
        }
        return reason.strip().length() > LONGEST_REASON
                ? Optional.of(Answer.no("too-long", Map.of("most", LONGEST_REASON)))
                : Optional.empty();
    }
}
