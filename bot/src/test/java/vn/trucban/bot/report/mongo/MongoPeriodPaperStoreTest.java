package vn.trucban.bot.report.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.bot.report.PeriodPaperStore;
import vn.trucban.bot.report.PeriodPaperStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoPeriodPaperStoreTest extends PeriodPaperStoreContract {
    private final StoreUnderTest store;

    MongoPeriodPaperStoreTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected PeriodPaperStore store() {
        return new MongoPeriodPaperStore(store.template());
    }

    @Test
    void a_paper_of_the_time_before_sendings_were_entered_is_read() {
        MongoTemplate template = store.template();
        PeriodPaperStore papers = new MongoPeriodPaperStore(template);
        assertThat(papers.save(FIRST)).isTrue();
        template.getCollection("period_papers").updateMany(new Document(), Updates.unset("entered"));
        assertThat(papers.find("2026Q4")).contains(FIRST);
        assertThat(papers.all().toList()).hasSize(1);
    }
}
