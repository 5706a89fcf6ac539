package vn.trucban.bot.filing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.trucban.bot.filing.Filing;
import vn.trucban.bot.filing.FilingStore;
import vn.trucban.bot.filing.FilingStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoFilingStoreTest extends FilingStoreContract {
    private final MongoOperations mongo;

    MongoFilingStoreTest(StoreUnderTest store) {
        mongo = store.template();
    }

    @Override
    protected FilingStore store() {
        return new MongoFilingStore(mongo);
    }

    @Test
    void a_report_of_an_earlier_version_has_no_rule_and_its_letter_knows_no_numbers() {
        FilingStore filings = store();
        filings.insert(drawn(3));
        Update without = new Update()
                .unset("duty")
                .unset("drawn.seq")
                .unset("drawn.dossiers")
                .unset("drawn.unclear");
        assertThat(mongo.updateFirst(new Query(), without, "filings").getModifiedCount())
                .isEqualTo(1);
        Filing older = filings.find(3).orElseThrow();
        assertThat(older.duty()).isEmpty();
        Filing.Drawn letter = older.draft().orElseThrow();
        assertThat(letter.digest()).isNotEmpty();
        assertThat(letter.seq()).isNull();
        assertThat(letter.dossiers()).isNull();
        assertThat(letter.unclear()).isNull();
    }
}
