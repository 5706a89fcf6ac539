package vn.trucban.bot.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.trucban.bot.document.BookXlsx;
import vn.trucban.bot.document.LetterDocx;
import vn.trucban.bot.document.LetterWords;
import vn.trucban.bot.incident.Exercises;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.PageLinks;
import vn.trucban.bot.talk.Talk;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.drill.Scenario;
import vn.trucban.content.library.Content;
import vn.trucban.content.playbook.PlaybookId;

/**
 * The door to drills. Every change is one conditional save; what it wants told is kept in the same document until the chats have it, so a
 * crash between the two loses nothing, and several instances may do the rounds at once. Refusals change nothing and say why.
 */
public final class DrillDesk {
    static final int LONGEST_REMARKS = 2000;
    private static final int LONGEST_LESSON = 300;
    private static final int UNNUMBERED = 0;

    private final DrillStore store;
    private final Telling people;
    private final World world;
    private final Supplier<Content> content;
    private final Clock clock;

    /**
     * What a drill depends on besides.
     *
     * @param facts what happened in one
     * @param danger something real that no drill may be mixed with, in words; empty: nothing
     * @param over what one supposed goes on no more; a second time changes nothing
     */
    public record World(Function<Drill, DrillFacts> facts, Supplier<Optional<String>> danger, Consumer<Drill> over) {}

    public DrillDesk(DrillStore store, Telling people, World world, Supplier<Content> content, Clock clock) {
        this.store = store;
        this.people = people;
        this.world = world;
        this.content = content;
        this.clock = clock;
    }

    /** Plans a drill. Two that want the same player at the same time cannot both be. */
    public Answer plan(DrillWish asked, Person by) {
        DrillWish wish = PlaybookId.of(asked.scenario())
                .map(kind -> asked.of(leastRehearsed(kind)))
                .orElse(asked);
        Planning planning = new Planning(content.get(), staff(), now());
        Optional<Answer> no = planning.objection(wish, by);
        if (no.isPresent()) {
            return no.get();
        }
        // why before it has a number: people ask what became of a drill whose number is left out
        Optional<Answer> taken = clash(planning.drill(wish, UNNUMBERED, by));
        if (taken.isPresent()) {
            return taken.get();
        }
        Drill drill = planning.drill(wish, store.nextNumber(), by);
        store.save(drill);
        // why again: somebody may have planned at the same moment; rather neither than both
        Optional<Answer> lost = clash(drill);
        lost.ifPresent(answer -> change(drill.id(), rules -> rules.withdrawn(answer)));
        return lost.orElseGet(() -> Answer.of(drill));
    }

    private String leastRehearsed(PlaybookId kind) {
        List<Drill> all = store.all();
        return content.get().drills().scenarios(kind).stream()
                .map(Scenario::id)
                .min(Comparator.comparingLong(id -> all.stream()
                        .filter(drill -> drill.scenario().id().equals(id))
                        .count()))
                .orElse("");
    }

    /** Another one ahead that wants some player at the same time. */
    private Optional<Answer> clash(Drill drill) {
        return store.live().stream()
                .filter(other -> other.stage().ahead() && !other.id().equals(drill.id()) && drill.clashes(other))
                .findFirst()
                .map(other -> Answer.no("clash", Map.of("name", drill.shared(other))));
    }

    /** The name of a player whom another drill keeps busy now; empty: nobody. */
    private Optional<String> busy(Drill drill) {
        return drill.stage() != Drill.Stage.CONFIRMED || now().isBefore(drill.startsAt())
                ? Optional.empty()
                : store.live().stream()
                        .filter(other -> other.running() && !other.id().equals(drill.id()))
                        .map(other -> drill.shared(other))
                        .filter(name -> !name.isEmpty())
                        .findFirst();
    }

    /** On the day: it begins by itself at its time. */
    public Answer confirm(DrillId id, Person by) {
        return change(id, rules -> rules.confirm(by));
    }

    public Answer postpone(DrillId id, Instant to, String reason, Person by) {
        return change(id, rules -> {
            Answer answer = rules.postpone(by, to, reason);
            return answer.drill().flatMap(this::clash).orElse(answer);
        });
    }

    public Answer cancel(DrillId id, String reason, Person by) {
        return change(id, rules -> rules.cancel(by, reason));
    }

    /** Said a second time, the first end stays. */
    public Answer end(DrillId id, Person by) {
        return change(id, rules -> rules.end(by));
    }

    /** The player, or a leader for them, says that something real calls. */
    public Answer excuse(DrillId id, PersonId player, Person by) {
        boolean may = player.equals(by.id()) || by.is(Role.LEADER);
        return may ? change(id, rules -> rules.excuse(player, by.name())) : Answer.no("not-leader");
    }

    Answer look(DrillId id, int index, Person by) {
        return change(id, rules -> rules.look(by.id(), index));
    }

    /** @param text blank: takes the remarks out */
    public Answer remark(DrillId id, String text, Person by) {
        if (text.strip().length() > LONGEST_REMARKS) {
            return Answer.no("too-long", Map.of("most", LONGEST_REMARKS));
        }
        return review(id, by, drill -> Answer.of(drill.reviewed(drill.review().remarked(text.strip()))));
    }

    /** Something to do better, and who does it by when. */
    public Answer learn(DrillId id, String text, PersonId who, LocalDate until, Person by) {
        if (text.isBlank() || text.strip().length() > LONGEST_LESSON) {
            return text.isBlank() ? Answer.no("no-lesson") : Answer.no("too-long", Map.of("most", LONGEST_LESSON));
        }
        Optional<Person> actor = staff().person(who).filter(Person::active);
        if (actor.isEmpty()) {
            return Answer.no("no-actor");
        }
        if (until.isBefore(today()) || until.isAfter(today().plusYears(2))) {
            return Answer.no("lesson-day");
        }
        Review.Lesson lesson = new Review.Lesson(text.strip(), Member.of(actor.get()), until, Optional.empty());
        return review(
                id,
                by,
                drill -> drill.review().lessons().contains(lesson)
                        ? Answer.of(drill)
                        : Answer.of(drill.reviewed(drill.review().with(lesson))));
    }

    /** It has been acted on; said by whoever was to act, or by a leader. */
    public Answer acted(DrillId id, int index, Person by) {
        return change(id, rules -> {
            List<Review.Lesson> lessons = rules.drill().review().lessons();
            if (index < 0 || index >= lessons.size()) {
                return Answer.no("no-lesson");
            }
            Review.Lesson lesson = lessons.get(index);
            if (!lesson.isFor(by)) {
                return Answer.no("not-leader");
            }
            Review.Acted how = new Review.Acted(Member.of(by), rules.now());
            return Answer.of(
                    lesson.open()
                            ? rules.drill().reviewed(rules.drill().review().acted(index, how))
                            : rules.drill());
        });
    }

    private Answer review(DrillId id, Person by, Function<Drill, Answer> rule) {
        return change(id, rules -> {
            if (!by.is(Role.LEADER)) {
                return Answer.no("not-leader");
            }
            return rules.drill().stage() == Drill.Stage.ENDED ? rule.apply(rules.drill()) : Answer.no("not-over");
        });
    }

    public Optional<Drill> find(DrillId id) {
        return store.find(id);
    }

    /** Who prepares and judges it; any leader where its planner has left. */
    public boolean leads(Drill drill, PersonId who) {
        return DirectingStaff.includes(drill, who, staff());
    }

    /** Who may know of it before it begins. */
    public boolean knows(Drill drill, PersonId who) {
        return DirectingStaff.knows(drill, who, staff());
    }

    /** Newest first. */
    public List<Drill> all() {
        return store.all();
    }

    public ScoreSheet sheet(Drill drill) {
        return drill.score().orElseGet(() -> computed(drill));
    }

    private ScoreSheet computed(Drill drill) {
        return ScoreSheet.of(
                drill, world.facts().apply(drill), now(), content.get().messages());
    }

    /** What ends keeps its score in the same save. */
    private Drill scored(Drill before, Drill next) {
        return before.running() && next.stage() == Drill.Stage.ENDED ? next.scored(computed(next)) : next;
    }

    /** The minutes as DOCX; empty while it is not over. */
    public Optional<byte[]> minutes(DrillId id) {
        Content current = content.get();
        return over(id).map(drill -> LetterDocx.write(
                new DrillMinutes(drill, sheet(drill), store.all(), current).letter(),
                new LetterWords(current.messages())));
    }

    /** Writes the score sheet as XLSX; false, and nothing is written, while it is not over. */
    public boolean sheet(DrillId id, OutputStream out) throws IOException {
        Optional<Drill> drill = over(id);
        if (drill.isPresent()) {
            BookXlsx.write(new DrillBook(drill.get(), sheet(drill.get()), content.get()).sheets(), out);
        }
        return drill.isPresent();
    }

    private Optional<Drill> over(DrillId id) {
        return store.find(id).filter(drill -> drill.stage() == Drill.Stage.ENDED);
    }

    /** What earlier drills of its kind have taught and nobody has acted on. */
    public List<Review.Lesson> leftBefore(Drill drill) {
        return DrillMinutes.leftBefore(drill, store.all());
    }

    /** The buttons of drills in chat. */
    public Talk chat(PageLinks links) {
        return new DrillChat(this, links);
    }

    /** What incidents ask about drills. */
    public Exercises exercises() {
        return new DrillExercises(store, content, clock);
    }

    public DrillCalendar calendar() {
        return calendar(store.all(), today());
    }

    DrillCalendar calendar(List<Drill> drills, LocalDate day) {
        return DrillCalendar.of(content.get().drills(), drills, day);
    }

    /** Something real that keeps a drill from running now, in words. */
    public Optional<String> danger() {
        return world.danger().get();
    }

    /**
     * Moves on what is due: begins, injects, stops, ends, reminds; and passes on what a crash left untold. One that cannot be moved on keeps
     * no other waiting; its failure is thrown once all have been looked at.
     */
    public void round() {
        Optional<RuntimeException> failure = Optional.empty();
        for (Drill drill : store.live()) {
            try {
                moveOn(drill);
            } catch (RuntimeException failed) {
                failure = Optional.of(failed);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    /** Reminds of what is due between drills; each once, in office hours. */
    public void remind() {
        new DrillReminders(store, people, content.get(), now()).round();
    }

    private void moveOn(Drill found) {
        Drill drill = found;
        while (true) {
            Drill before = drill;
            Optional<Drill> next = rules(before).due().map(after -> scored(before, after));
            if (next.isEmpty()) {
                passOn(drill);
                return;
            }
            if (!store.save(next.get())) {
                return; // why: somebody else moved it on; the next round looks again
            }
            drill = passOn(next.get());
        }
    }

    private interface Rule {
        Answer apply(DrillRules rules);
    }

    private Answer change(DrillId id, Rule rule) {
        while (true) {
            Optional<Drill> before = store.find(id);
            if (before.isEmpty()) {
                return Answer.no("no-drill");
            }
            Answer answer = rule.apply(rules(before.get()));
            Optional<Drill> after = answer.drill()
                    .filter(next -> next.version() != before.get().version())
                    .map(next -> scored(before.get(), next));
            if (after.isEmpty()) {
                return answer;
            }
            if (store.save(after.get())) {
                return Answer.of(passOn(after.get()));
            }
        }
    }

    private Drill passOn(Drill drill) {
        if (drill.tells().isEmpty() && !drill.ending()) {
            return drill;
        }
        for (Tell tell : drill.tells()) {
            people.chats().tell(tell);
        }
        if (drill.stage() == Drill.Stage.ENDED) {
            world.over().accept(drill);
        }
        Drill told = drill.told();
        // why: a lost race means that somebody changed it meanwhile; their save kept these tells, and a chat takes each
        // once.
        return store.save(told) ? told : store.find(drill.id()).orElse(told);
    }

    private DrillRules rules(Drill drill) {
        return new DrillRules(drill, content.get(), staff(), world.danger(), busy(drill), now());
    }

    private Staff staff() {
        return people.staff().get();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public LocalDate today() {
        return now().atZone(WorkingCalendar.ZONE).toLocalDate();
    }
}
