package vn.trucban.bot.logbook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.register.Broken;
import vn.trucban.bot.register.RegisterTexts;
import vn.trucban.bot.register.Seal;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.selftest.SelfTestBook;

/**
 * Once a minute: looks at what is new in the chain, and at all of it at the start and each night; keeps the index; seals what is over.
 * Administrators hear at once, and once a day, what is wrong; leaders get the digest of each seal, so that it stands in their phones too.
 */
final class LogbookRound {
    private static final Logger LOG = LoggerFactory.getLogger(LogbookRound.class);
    private static final int INDEXED_A_ROUND = 50_000;
    /** By the clock of the office. */
    private static final int NIGHT_HOUR = 2;
    /** Whoever had no chat for so many quarters finds the seals in the register. */
    private static final int SEALS_TOLD = 4;

    private final LogbookDesk.Parts parts;
    private final Telling people;
    private final SelfTestBook done;
    private final Supplier<Content> content;
    private final Clock clock;
    private Optional<LocalDate> lookedAtAll = Optional.empty();
    private String told = "";
    private final Set<String> sealsTold = new HashSet<>();

    /** @param done remembers which seals were told */
    LogbookRound(LogbookDesk.Parts parts, Telling people, SelfTestBook done, Supplier<Content> content, Clock clock) {
        this.parts = parts;
        this.people = people;
        this.done = done;
        this.content = content;
        this.clock = clock;
    }

    /** One round. What the store keeps it from, the next round finds. */
    void run() {
        ZonedDateTime now = clock.instant().atZone(Moments.ZONE);
        LocalDate night = now.minusHours(NIGHT_HOUR).toLocalDate();
        if (lookedAtAll.filter(night::equals).isEmpty()) {
            parts.watch().lookAtAll();
            lookedAtAll = Optional.of(night);
        } else {
            parts.watch().look();
        }
        tellBroken(now.toLocalDate());
        parts.search().catchUp(INDEXED_A_ROUND);
        parts.seals().sealWhatIsOver();
        parts.seals().all().stream().limit(SEALS_TOLD).forEach(this::tellSealed);
    }

    private void tellBroken(LocalDate day) {
        Optional<Broken> broken = parts.watch().standing().broken();
        if (broken.isEmpty()) {
            told = "";
            return;
        }
        String id = "register/" + broken.get().seq() + "/" + broken.get().why() + "/" + day;
        if (id.equals(told)) {
            return;
        }
        LOG.error(
                "the register is broken at {}: {}",
                broken.get().seq(),
                broken.get().why());
        Messages messages = content.get().messages();
        String what = new RegisterTexts(messages).broken(broken.get());
        // why told first: where the store of chats is away as well, the next round tells it
        if (people.tellFirst(
                id, List.of(Role.ADMIN, Role.LEADER), messages.text("register.alarm", Map.of("what", what)))) {
            told = id;
        }
    }

    /** why not only those made now: whoever made one may have died before anybody was told. */
    private void tellSealed(Seal seal) {
        String id = "seal/" + seal.quarter();
        if (sealsTold.contains(id)) {
            return;
        }
        if (!done.isDone(id)
                && people.tellFirst(
                        id,
                        List.of(Role.LEADER, Role.ADMIN),
                        seal.entry().fact().text())) {
            done.done(id);
        }
        if (done.isDone(id)) {
            sealsTold.add(id);
        }
    }
}
