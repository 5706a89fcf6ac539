package vn.trucban.bot.conversation;

import java.nio.file.Path;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.conversation.mongo.MongoChatStore;
import vn.trucban.bot.filing.mongo.MongoFilingStore;
import vn.trucban.bot.incident.SystemNames;
import vn.trucban.bot.incident.mongo.MongoIncidentStore;
import vn.trucban.bot.paper.mongo.MongoPaperStore;
import vn.trucban.bot.register.HeadFile;
import vn.trucban.bot.register.mongo.MongoRegisterIndex;
import vn.trucban.bot.register.mongo.MongoRegisterStore;
import vn.trucban.bot.report.mongo.MongoPeriodPaperStore;
import vn.trucban.bot.staff.mongo.MongoStaffStore;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.InMemoryBroadcasts;
import vn.trucban.notifier.subscriber.InMemoryPersons;
import vn.trucban.notifier.subscriber.InMemorySubscribers;

/** The stores of an office in a database and a data folder, as the program has them; notices stay in memory. */
public final class StoresOnDisk {
    private StoresOnDisk() {}

    public static WholeStores in(MongoTemplate mongo, Path folder, ContentLibrary content) {
        MongoChatStore.createIndexes(mongo);
        MongoIncidentStore.createIndexes(mongo);
        MongoRegisterStore.createIndexes(mongo);
        MongoPaperStore.createIndexes(mongo);
        return new WholeStores(
                new MongoChatStore(mongo),
                new MongoIncidentStore(
                        mongo, new SystemNames(() -> content.current().reporting())),
                MongoIncidentStore.ofDrills(mongo),
                new MongoRegisterStore(mongo),
                new HeadFile(folder),
                new MongoRegisterIndex(mongo),
                new MongoPaperStore(mongo),
                new MongoFilingStore(mongo),
                new MongoPeriodPaperStore(mongo),
                new MongoStaffStore(mongo),
                new InMemoryBroadcasts(),
                new InMemorySubscribers(),
                new InMemoryPersons(),
                new FakeDelivery());
    }
}
