package vn.trucban.bot.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import vn.trucban.bot.drill.DrillReport;
import vn.trucban.bot.drill.mongo.MongoDrillStore;
import vn.trucban.bot.incident.SystemNames;
import vn.trucban.bot.incident.mongo.MongoIncidentStore;
import vn.trucban.bot.outside.OutsideFigures;
import vn.trucban.bot.outside.mongo.MongoOutsideStore;
import vn.trucban.bot.paper.PaperFigures;
import vn.trucban.bot.paper.mongo.MongoPaperStore;
import vn.trucban.bot.report.ReportDesk;
import vn.trucban.bot.report.mongo.MongoPeriodPaperStore;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.store.StoreAlone;

/** Puts together what the program {@code report} needs of the application, without starting it. */
final class ReportProgramConfiguration {
    private ReportProgramConfiguration() {}

    /** What is done with the desk while the store is open. */
    interface Work {
        int with(ReportDesk desk) throws IOException;
    }

    /** The store was there and went away. */
    static final class StoreAway extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static int run(Variables variables, Supplier<ContentLibrary> content, Clock clock, Work work)
            throws StoreAway, IOException {
        try (StoreAlone store = StoreAlone.openExisting(variables)) {
            MongoIncidentStore.createIndexes(store.template());
            MongoIncidentStore incidents = new MongoIncidentStore(
                    store.template(),
                    new SystemNames(() -> content.get().current().reporting()));
            return work.with(new ReportDesk(
                    incidents,
                    new MongoPeriodPaperStore(store.template()),
                    () -> content.get().current(),
                    List.of(
                            new PaperFigures(new MongoPaperStore(store.template()))
                                    .judging(
                                            incidents::find, () -> content.get().current()),
                            new OutsideFigures(
                                    new MongoOutsideStore(store.template()),
                                    incidents::find,
                                    () -> content.get().current().outside(),
                                    clock),
                            DrillReport.ofKept(
                                    new MongoDrillStore(store.template()),
                                    () -> content.get().current(),
                                    clock)),
                    clock));
        } catch (DataAccessException away) {
            throw new StoreAway();
        }
    }

    static Clock clock() {
        return Clock.systemUTC();
    }
}
