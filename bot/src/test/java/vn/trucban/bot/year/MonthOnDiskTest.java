package vn.trucban.bot.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.trucban.bot.conversation.StoresOnDisk;
import vn.trucban.bot.conversation.WholeStores;
import vn.trucban.bot.register.ChainCheck;
import vn.trucban.bot.report.Period;
import vn.trucban.notifier.store.StoreConnection;
import vn.trucban.notifier.store.embedded.EmbeddedStore;

/** A month of the same life, on the embedded store and the file that remembers the end of the register. */
class MonthOnDiskTest {
    private static final long SEED = Long.getLong("trucban.year.seed", 20_260_301L);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 28);

    @TempDir
    private Path folder;

    @Test
    void a_month_with_a_crash_a_week_ends_with_everything_registered_counted_and_asked_about() {
        try (EmbeddedStore embedded = EmbeddedStore.open(folder);
                StoreConnection connection = StoreConnection.to(embedded.connectionString())) {
            WholeStores stores = StoresOnDisk.in(connection.template(), folder, Life.CONTENT);
            Commune commune = new Commune(SEED, FIRST, LAST, stores, 26, 1);

            commune.life.pace = 6;
            commune.live();

            assertThat(commune.life.cuts()).as("seed %d", SEED).hasSizeGreaterThanOrEqualTo(4);
            assertThat(new ChainCheck(stores.entries(), stores.heads()).whole().broken())
                    .isEmpty();
            assertThat(new RegisterCheck(stores).wrong(commune.incidents())).isEmpty();
            assertThat(commune.incidents().stream().flatMap(one -> new LadderCheck(one, commune.cast, commune.life.pace)
                            .wrong(commune.life.now()).stream()))
                    .isEmpty();
            assertThat(commune.auditing.wrong()).isEmpty();
            assertThat(commune.forgotten.wrong()).isEmpty();
            assertThat(commune.filers.wrong(commune.scenes.owns(), commune.life.now()))
                    .isEmpty();
            assertThat(commune.differences(new Period(FIRST, LAST))).isEmpty();
        }
    }
}
