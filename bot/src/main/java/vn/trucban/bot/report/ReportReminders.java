package vn.trucban.bot.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.trucban.bot.action.Action;
import vn.trucban.bot.action.Verb;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Button;

/**
 * Reminds leaders and administrators of the quarterly report: some days before it is due, as content says, each working day after that for a
 * month, and then each week, until it is sent or a year has passed. Several instances may do the rounds at once: a chat takes each reminder once.
 */
public final class ReportReminders {
    /** Whoever has not sent it by then is not moved by a message each day. */
    private static final int DAILY = 30;

    private static final int WEEK = 7;
    /** Quarters back, the running one among them. */
    private static final int QUARTERS = 5;
    /** Numbers given for nothing are rare. */
    private static final int FIRST_NUMBERS = 20;

    private final IncidentStore incidents;
    private final PeriodPaperStore papers;
    private final Telling people;
    private final Supplier<Content> content;
    private final Clock clock;

    public ReportReminders(
            IncidentStore incidents, PeriodPaperStore papers, Telling people, Supplier<Content> content, Clock clock) {
        this.incidents = incidents;
        this.papers = papers;
        this.people = people;
        this.content = content;
        this.clock = clock;
    }

    /** Reminds where it is time to. In office hours only: nobody can act on it before. */
    public void round() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        Period current = Period.quarterOf(today);
        begin(current);
        if (!content.get().calendar().open(now)) {
            return;
        }
        Stream.iterate(current, Period::before).limit(QUARTERS).forEach(quarter -> remind(quarter, today));
    }

    /** why: a quarter in which nothing broke is reported, too, and nothing else says that the program was there. */
    private void begin(Period current) {
        if (papers.find(current.key()).isEmpty()) {
            papers.save(PeriodPaper.blank(current.key()).begun());
        }
    }

    private void remind(Period quarter, LocalDate today) {
        var rules = content.get().reporting().quarterly();
        LocalDate due = rules.due(quarter.to());
        int left = (int) ChronoUnit.DAYS.between(today, due);
        OptionalInt step = left < 0
                ? OptionalInt.of(late(-left))
                : rules.remindBefore().stream()
                        .mapToInt(Integer::intValue)
                        .filter(days -> days >= left)
                        .min();
        if (step.isEmpty()) {
            return;
        }
        Optional<PeriodPaper> kept = papers.find(quarter.key());
        PeriodPaper paper = kept.orElseGet(() -> PeriodPaper.blank(quarter.key()));
        boolean settled = paper.sent().isPresent() || paper.reminded().contains(step.getAsInt());
        if (settled || kept.isEmpty() && !existedIn(quarter) || sentOtherwise(quarter)) {
            return;
        }
        // why told first: a crash in between tells it again under the same name, which a chat takes once
        if (tell(quarter, due, left, step.getAsInt())) {
            papers.save(paper.reminded(step.getAsInt()));
        }
    }

    /** Another report was sent instead. */
    private boolean sentOtherwise(Period quarter) {
        try (Stream<PeriodPaper> all = papers.all()) {
            return all.anyMatch(paper -> paper.standsFor(quarter));
        }
    }

    /** The last day on which people were to be reminded, as a step: each day at first, then each week. */
    private static int late(int days) {
        return -(days <= DAILY ? days : days / WEEK * WEEK);
    }

    /** Nobody owes a report of a time before the program was there. */
    private boolean existedIn(Period quarter) {
        Optional<Incident> first = IntStream.rangeClosed(1, FIRST_NUMBERS)
                .mapToObj(incidents::numbered)
                .flatMap(Optional::stream)
                .findFirst();
        return first.filter(one -> one.openedAt().isBefore(quarter.end())).isPresent();
    }

    private boolean tell(Period quarter, LocalDate due, int left, int step) {
        PeriodWords words = new PeriodWords(content.get().messages());
        String text = words.text(
                left > 0 ? "remind.before" : left == 0 ? "remind.today" : "remind.late",
                Map.of("period", words.name(quarter), "due", PeriodWords.date(due), "days", Math.abs(left)));
        List<Button> buttons =
                List.of(Action.of(Verb.REPORT_PAGE, quarter.key()).button(words.text("remind.button")));
        String id = "report/" + quarter.key() + "/" + step;
        return people.tellLeadersAndAdministrators(id, text, buttons);
    }
}
