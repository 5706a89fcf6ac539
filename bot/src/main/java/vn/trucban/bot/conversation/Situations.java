package vn.trucban.bot.conversation;

import java.time.Clock;
import java.util.function.Supplier;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Talks;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.channel.Address;

/** Gathers what a decision depends on. */
final class Situations {
    private final Supplier<Staff> staff;
    private final Supplier<Content> content;
    private final Books books;
    private final Clock clock;
    private final Supplier<IncidentId> ids;
    private Talks talks = Talks.NONE;

    Situations(Supplier<Staff> staff, Supplier<Content> content, Books books, Clock clock, Supplier<IncidentId> ids) {
        this.staff = staff;
        this.content = content;
        this.books = books;
        this.clock = clock;
        this.ids = ids;
    }

    /** What features of their own answer. */
    Situations with(Talks features) {
        this.talks = features;
        return this;
    }

    Situation of(Address address) {
        Staff everybody = staff.get();
        return new Situation(
                address, everybody.at(address), everybody, content.get(), books, clock.instant(), ids, talks);
    }

    Staff staff() {
        return staff.get();
    }
}
