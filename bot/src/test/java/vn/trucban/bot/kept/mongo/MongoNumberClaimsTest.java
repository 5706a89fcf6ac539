package vn.trucban.bot.kept.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.bot.filing.mongo.MongoFilingStore;
import vn.trucban.bot.kept.NumberClaims;
import vn.trucban.bot.kept.NumberClaimsContract;
import vn.trucban.bot.report.mongo.MongoPeriodPaperStore;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoNumberClaimsTest extends NumberClaimsContract {
    private final StoreUnderTest store;

    MongoNumberClaimsTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected NumberClaims claims() {
        return new MongoNumberClaims(store.template());
    }

    @Test
    void reports_of_incidents_and_of_periods_ask_in_one_place() {
        NumberClaims.Claim filing = new NumberClaims.Claim(
                "05/BC-TTPVHCC", 2026, "filing/1", "Báo cáo SC-1", Instant.parse("2026-11-26T01:00:00Z"));
        NumberClaims.Claim period = new NumberClaims.Claim(
                "05/BC-TTPVHCC", 2026, "period/2026Q3", "Báo cáo quý III", Instant.parse("2026-11-26T01:00:00Z"));
        MongoOperations mongo = store.template();
        new MongoFilingStore(mongo).numberClaims().first(filing);
        assertThat(new MongoPeriodPaperStore(mongo).numberClaims().first(period))
                .isEqualTo(filing);
    }
}
