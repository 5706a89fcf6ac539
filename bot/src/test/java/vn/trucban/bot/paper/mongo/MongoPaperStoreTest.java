package vn.trucban.bot.paper.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.trucban.bot.paper.OutageCertificate;
import vn.trucban.bot.paper.PaperStore;
import vn.trucban.bot.paper.PaperStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoPaperStoreTest extends PaperStoreContract {
    private final MongoOperations mongo;

    MongoPaperStoreTest(StoreUnderTest store) {
        mongo = store.template();
        MongoPaperStore.createIndexes(mongo);
    }

    @Override
    protected PaperStore store() {
        return new MongoPaperStore(mongo);
    }

    @Test
    void a_certificate_of_an_earlier_version_has_no_issuer() {
        PaperStore papers = store();
        OutageCertificate issued = certificate(7, Instant.parse("2026-11-23T03:05:00Z"));
        papers.insert(issued);
        assertThat(papers.certificate(issued.code()).orElseThrow().issuer()).isPresent();
        assertThat(mongo.updateFirst(new Query(), new Update().unset("issuer"), "paper_certificates")
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(papers.certificate(issued.code()).orElseThrow().issuer()).isEmpty();
    }
}
