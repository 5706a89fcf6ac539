package vn.trucban.bot.command;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.broadcast.Entry;
import vn.trucban.notifier.broadcast.FollowUp;

/** Warnings in the book of issue that people still act on. */
final class IssuedWarnings implements Warnings {
    /** More are not issued in one disaster. */
    private static final int LOOKED_AT = 200;

    private static final Set<FollowUp> ENDS = EnumSet.of(FollowUp.CORRECTION, FollowUp.ALL_CLEAR, FollowUp.CANCEL);

    private final Supplier<BroadcastDesk> notices;
    private final Clock clock;

    IssuedWarnings(Supplier<BroadcastDesk> notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public List<Warning> issued(Set<String> templates, boolean drill, Instant since) {
        Instant now = clock.instant();
        return notices.get().issued(LOOKED_AT).stream()
                .filter(one -> one.drill() == drill)
                .filter(one -> one.link().filter(it -> ENDS.contains(it.kind())).isEmpty())
                .flatMap(one -> one.template().filter(it -> templates.contains(it.id())).stream()
                        .flatMap(template -> one.issue().filter(it -> !it.at().isBefore(since)).stream()
                                .map(issue -> warning(one, template, issue, now))))
                .toList();
    }

    private static Warning warning(Broadcast notice, NoticeTemplate template, Broadcast.Issue issue, Instant now) {
        return new Warning(
                notice.id().value(),
                notice.serial().value(),
                template.name(),
                issue.at(),
                notice.inForce(now),
                notice.prepared(FollowUp.ALL_CLEAR).isPresent(),
                notice.successor()
                        .filter(next -> next.kind() == FollowUp.ALL_CLEAR)
                        .map(next -> new Warning.Cleared(next.serial().value(), next.issuedAt())),
                notice.last(Entry.What.APPROVED)
                        .or(() -> notice.last(Entry.What.BROKE_GLASS))
                        .filter(line -> !line.personId().isBlank())
                        .map(line -> new Actor(new PersonId(line.personId()), line.name())));
    }
}
