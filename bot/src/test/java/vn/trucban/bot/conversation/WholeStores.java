package vn.trucban.bot.conversation;

import vn.trucban.bot.drill.DrillStore;
import vn.trucban.bot.drill.InMemoryDrillStore;
import vn.trucban.bot.filing.FilingStore;
import vn.trucban.bot.filing.InMemoryFilingStore;
import vn.trucban.bot.incident.InMemoryIncidentStore;
import vn.trucban.bot.incident.IncidentStore;
import vn.trucban.bot.incident.SystemNames;
import vn.trucban.bot.paper.InMemoryPaperStore;
import vn.trucban.bot.paper.PaperStore;
import vn.trucban.bot.register.HeadMemory;
import vn.trucban.bot.register.InMemoryHeads;
import vn.trucban.bot.register.InMemoryRegisterIndex;
import vn.trucban.bot.register.InMemoryRegisterStore;
import vn.trucban.bot.register.RegisterIndex;
import vn.trucban.bot.register.RegisterStore;
import vn.trucban.bot.report.InMemoryPeriodPaperStore;
import vn.trucban.bot.report.PeriodPaperStore;
import vn.trucban.bot.staff.InMemoryStaffStore;
import vn.trucban.bot.staff.StaffStore;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.Broadcasts;
import vn.trucban.notifier.broadcast.InMemoryBroadcasts;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.subscriber.InMemoryPersons;
import vn.trucban.notifier.subscriber.InMemorySubscribers;
import vn.trucban.notifier.subscriber.Persons;
import vn.trucban.notifier.subscriber.Subscribers;

/** Everything of an office that outlives its process. */
public record WholeStores(
        ChatStore chats,
        IncidentStore incidents,
        IncidentStore exercises,
        DrillStore drills,
        RegisterStore entries,
        HeadMemory heads,
        RegisterIndex index,
        PaperStore papers,
        FilingStore filings,
        PeriodPaperStore periods,
        StaffStore staff,
        Broadcasts notices,
        Subscribers subscribers,
        Persons persons,
        DeliveryDesk delivery) {
    /** Stands between a process and one of its stores. */
    public interface Wire {
        <T> T through(Class<T> port, T store);
    }

    /** As they are without any disk. */
    public static WholeStores inMemory(ContentLibrary content) {
        return new WholeStores(
                new InMemoryChatStore(),
                new InMemoryIncidentStore(
                        new SystemNames(() -> content.current().reporting())),
                new InMemoryIncidentStore(),
                new InMemoryDrillStore(),
                new InMemoryRegisterStore(),
                new InMemoryHeads(),
                new InMemoryRegisterIndex(),
                new InMemoryPaperStore(),
                new InMemoryFilingStore(),
                new InMemoryPeriodPaperStore(),
                new InMemoryStaffStore(),
                new InMemoryBroadcasts(),
                new InMemorySubscribers(),
                new InMemoryPersons(),
                new FakeDelivery());
    }

    /** The same, as one process sees them. */
    public WholeStores seenThrough(Wire wire) {
        return new WholeStores(
                wire.through(ChatStore.class, chats),
                wire.through(IncidentStore.class, incidents),
                wire.through(IncidentStore.class, exercises),
                wire.through(DrillStore.class, drills),
                wire.through(RegisterStore.class, entries),
                wire.through(HeadMemory.class, heads),
                wire.through(RegisterIndex.class, index),
                wire.through(PaperStore.class, papers),
                wire.through(FilingStore.class, filings),
                wire.through(PeriodPaperStore.class, periods),
                wire.through(StaffStore.class, staff),
                wire.through(Broadcasts.class, notices),
                wire.through(Subscribers.class, subscribers),
                wire.through(Persons.class, persons),
                wire.through(DeliveryDesk.class, delivery));
    }
}
