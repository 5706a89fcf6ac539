package vn.trucban.bot.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.calendar.HolidayNames;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.calendar.WorkingCalendar.Missing;
import vn.trucban.content.library.Content;

/**
 * Tells leaders and administrators once a week which holidays are missing from the calendar: those of this year that are still to come, and
 * from November on those of the next. Several instances may do the rounds at once.
 */
public final class HolidayReminders {
    /** The holidays of a year are announced by then. */
    private static final Month NEXT_YEAR_FROM = Month.NOVEMBER;

    private static final int YEAR = 100;

    private final PeriodPaperStore papers;
    private final Telling people;
    private final Supplier<Content> content;
    private final Clock clock;

    public HolidayReminders(PeriodPaperStore papers, Telling people, Supplier<Content> content, Clock clock) {
        this.papers = papers;
        this.people = people;
        this.content = content;
        this.clock = clock;
    }

    /** In office hours only: nobody can act on it before. */
    public void round() {
        Instant now = clock.instant();
        WorkingCalendar calendar = content.get().calendar();
        if (!calendar.open(now)) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        int lastYear = today.getMonth().compareTo(NEXT_YEAR_FROM) >= 0 ? today.getYear() + 1 : today.getYear();
        List<Missing> missing = calendar.missing(today, LocalDate.of(lastYear, Month.DECEMBER, 31));
        if (!missing.isEmpty()) {
            remind(missing, today);
        }
    }

    private void remind(List<Missing> missing, LocalDate today) {
        int week = today.get(IsoFields.WEEK_BASED_YEAR) * YEAR + today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        String key = "calendar-" + today.get(IsoFields.WEEK_BASED_YEAR);
        PeriodPaper paper = papers.find(key).orElseGet(() -> PeriodPaper.blank(key));
        if (paper.reminded().contains(week)) {
            return;
        }
        // why told first: a crash in between tells it again under the same name, which a chat takes once
        if (tell("holidays/" + week, missing)) {
            // why the answer is not asked: whoever saved first was reminded under the same name
            papers.save(paper.reminded(week));
        }
    }

    private boolean tell(String id, List<Missing> missing) {
        Content current = content.get();
        String list = new HolidayNames(current.messages()).list(missing);
        String text = current.messages().text("calendar.remind", Map.of("list", list));
        return people.tellLeadersAndAdministrators(id, text, List.of());
    }
}
