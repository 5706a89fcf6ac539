package vn.trucban.bot.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.channel.Button;

/**
 * Reminds of paper that is not entered yet: once shortly before it is due, once when it is late. In office hours only. Several instances
 * may do the rounds at once: a chat takes each reminder once.
 */
public final class PaperReminders {
    /** Office time: enough to enter what one morning brings. */
    private static final Duration SHORTLY = Duration.ofHours(2);

    private static final String SOON = "soon";
    private static final String LATE = "late";
    private static final String LATE_SET_DOWN = "late-set-down";

    private final PaperStore store;
    private final PaperDesk papers;
    private final IncidentDesk incidents;
    private final Telling people;
    private final Supplier<Content> content;
    private final Clock clock;

    public PaperReminders(
            PaperStore store,
            PaperDesk papers,
            IncidentDesk incidents,
            Telling people,
            Supplier<Content> content,
            Clock clock) {
        this.store = store;
        this.papers = papers;
        this.incidents = incidents;
        this.people = people;
        this.content = content;
        this.clock = clock;
    }

    /** Reminds where it is time to. */
    public void round() {
        if (content.get().calendar().open(clock.instant())) {
            store.openPapers().forEach(this::remind);
            new OutdatedCertificates(store, incidents, people, content, clock).round();
        }
    }

    private void remind(IncidentPaper paper) {
        Optional<Incident> incident = incidents.find(paper.incident());
        Optional<Reconciliation> found = papers.reconcile(paper.incident());
        Optional<Instant> due = found.flatMap(Reconciliation::due);
        if (incident.isEmpty() || due.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        boolean late = !now.isBefore(due.get());
        boolean soon = !late && content.get().calendar().worked(now, due.get()).compareTo(SHORTLY) <= 0;
        // why apart: who says afterwards that paper was received may have been told before that nothing has to be done
        String name = (late ? paper.setDownLate() ? LATE_SET_DOWN : LATE : SOON) + "@"
                + due.get().getEpochSecond();
        boolean nothingLeft =
                found.get().open().isEmpty() && !found.get().entered().isEmpty();
        if ((!late && !soon) || (soon && nothingLeft) || paper.reminded().contains(name)) {
            return;
        }
        // why told first: a crash in between tells it again under the same name, which a chat takes once
        if (tell(paper, incident.get(), found.get(), late, "paper/" + paper.number() + "/" + name)) {
            // why the answer is not asked: whoever changed it meanwhile leaves it to the next round, under the same
            // name
            store.save(paper.remindedOf(name));
        }
    }

    private boolean tell(IncidentPaper paper, Incident incident, Reconciliation found, boolean late, String id) {
        Content current = content.get();
        Moments moments = new Moments(current.messages());
        Map<String, Object> values = new HashMap<>();
        values.put("code", incident.id().code(paper.number(), current.messages()));
        values.put("kind", incident.playbook().name());
        values.put("entered", found.dossiers());
        values.put("open", found.open().size());
        values.put("due", moments.at(found.due().orElseThrow(), clock.instant()));
        String key = !late ? "paper.remind.soon" : "paper.remind." + left(paper, found);
        String text = current.messages().text(key, values);
        List<Button> buttons = List.of(Action.of(Verb.PAPER, incident.id().value())
                .button(current.messages().text("paper.talk.button.paper")));
        List<Person> people = concerned(paper, found, late, this.people.staff().get())
                .distinct()
                .toList();
        return this.people.tell(id, people, text, buttons);
    }

    private static String left(IncidentPaper paper, Reconciliation found) {
        if (found.nothing()) {
            return paper.setDownLate() ? "empty-late" : "empty";
        }
        return found.open().isEmpty() ? "close" : "late";
    }

    /** Whoever decided on paper and whoever still has receipts; once it is late, or where none of them is there, leaders as well. */
    private Stream<Person> concerned(IncidentPaper paper, Reconciliation found, boolean late, Staff staff) {
        Stream<PersonId> deciders =
                paper.decisions().stream().map(decision -> decision.by().id());
        Stream<PersonId> holders = found.open().stream()
                .flatMap(line -> store.batches().stream()
                        .filter(batch -> batch.contains(line.code()))
                        .flatMap(batch -> batch.holder(line.code().number()).stream()))
                .map(ReceiptBatch.Issue::officer);
        List<Person> own = Stream.concat(deciders, holders)
                .distinct()
                .flatMap(id -> staff.person(id).stream())
                .filter(Person::active)
                .toList();
        return late || own.isEmpty() ? Stream.concat(own.stream(), staff.with(Role.LEADER).stream()) : own.stream();
    }
}
