package vn.trucban.bot.logbook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.register.Broken;
import vn.trucban.bot.register.RegisterTexts;
import vn.trucban.bot.register.Seal;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.channel.Address;

/**
 * Once a minute: looks at what is new in the chain, and at all of it at the start and each night; keeps the index; seals what is over.
 * Administrators hear at once, and once a day, what is wrong; leaders get the digest of each seal, so that it stands in their phones too.
 */
final class LogbookRound {
    private static final Logger LOG = LoggerFactory.getLogger(LogbookRound.class);
    private static final int INDEXED_A_ROUND = 50_000;
    /** By the clock of the office. */
    private static final int NIGHT_HOUR = 2;

    private final LogbookDesk.Parts parts;
    private final TellChats chats;
    private final Supplier<Staff> staff;
    private final Supplier<Content> content;
    private final Clock clock;
    private Optional<LocalDate> lookedAtAll = Optional.empty();
    private String told = "";

    LogbookRound(
            LogbookDesk.Parts parts, TellChats chats, Supplier<Staff> staff, Supplier<Content> content, Clock clock) {
        this.parts = parts;
        this.chats = chats;
        this.staff = staff;
        this.content = content;
        this.clock = clock;
    }

    /** One round. Never throws: the store may be away, and the next round finds it. */
    void run() {
        try {
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
            parts.seals().sealWhatIsOver().forEach(this::tellSealed);
        } catch (RuntimeException e) {
            LOG.warn(
                    "the register is looked at again in a minute: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void tellBroken(LocalDate day) {
        Optional<Broken> broken = parts.watch().standing().broken();
        if (broken.isEmpty()) {
            told = "";
            return;
        }
        String id = "register/" + broken.get().seq() + "/" + broken.get().why() + "/" + day;
        if (!id.equals(told)) {
            told = id;
            LOG.error(
                    "the register is broken at {}: {}",
                    broken.get().seq(),
                    broken.get().why());
            String what = new RegisterTexts(content.get().messages()).broken(broken.get());
            tell(
                    id,
                    List.of(Role.ADMIN, Role.LEADER),
                    content.get().messages().text("register.alarm", java.util.Map.of("what", what)));
        }
    }

    private void tellSealed(Seal seal) {
        tell(
                Seal.class.getSimpleName() + "/" + seal.quarter(),
                List.of(Role.LEADER, Role.ADMIN),
                seal.entry().fact().text());
    }

    /** The first role with anybody who can be reached. */
    private void tell(String id, List<Role> roles, String text) {
        for (Role role : roles) {
            List<Address> addresses = staff.get().with(role).stream()
                    .flatMap(person -> person.addresses().stream())
                    .toList();
            addresses.forEach(address ->
                    chats.tell(new Tell(id, address, text, List.of(), Optional.empty(), false, Optional.empty())));
            if (!addresses.isEmpty()) {
                return;
            }
        }
    }
}
