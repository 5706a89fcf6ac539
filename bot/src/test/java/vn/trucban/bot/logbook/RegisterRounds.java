package vn.trucban.bot.logbook;

import java.time.Clock;
import java.util.function.Supplier;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.register.Erasure;
import vn.trucban.bot.register.HeadMemory;
import vn.trucban.bot.register.Register;
import vn.trucban.bot.register.RegisterIndex;
import vn.trucban.bot.register.RegisterSearch;
import vn.trucban.bot.register.RegisterStore;
import vn.trucban.bot.register.RegisterWatch;
import vn.trucban.bot.register.Seals;
import vn.trucban.bot.staff.Staff;
import vn.trucban.bot.talk.Telling;
import vn.trucban.content.library.Content;
import vn.trucban.notifier.selftest.InMemorySelfTestBook;

/** The round of the register, for tests of whole offices. */
public final class RegisterRounds {
    private final LogbookDesk.Parts parts;
    private final LogbookRound round;

    /** Whom the round tells, and in what words. */
    public record People(TellChats chats, Supplier<Staff> staff, Supplier<Content> content) {}

    public RegisterRounds(
            RegisterStore entries,
            HeadMemory heads,
            RegisterIndex index,
            Register register,
            People people,
            Clock clock) {
        parts = new LogbookDesk.Parts(
                register,
                new RegisterSearch(entries, index),
                new RegisterWatch(entries, heads, register, clock),
                new Seals(entries, register, () -> people.content().get().messages(), clock),
                new Erasure(entries, register, index, clock));
        round = new LogbookRound(
                parts,
                new Telling(people.staff(), people.chats()),
                new InMemorySelfTestBook(),
                people.content(),
                clock);
    }

    public LogbookDesk.Parts parts() {
        return parts;
    }

    public void run() {
        round.run();
    }
}
