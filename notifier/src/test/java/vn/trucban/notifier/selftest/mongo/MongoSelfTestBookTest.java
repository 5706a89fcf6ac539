package vn.trucban.notifier.selftest.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.notifier.selftest.Finding.Grade;
import vn.trucban.notifier.selftest.SelfTestBook;
import vn.trucban.notifier.selftest.SelfTestBookContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoSelfTestBookTest extends SelfTestBookContract {
    private final StoreUnderTest store;

    MongoSelfTestBookTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected SelfTestBook book() {
        return new MongoSelfTestBook(store.template());
    }

    @Test
    void the_stores_own_probe_leaves_nothing_behind() {
        MongoTemplate template = store.template();
        assertThat(new StoreProbe(template, () -> "p1").look().grade()).isEqualTo(Grade.GOOD);
        assertThat(new StoreProbe(template, () -> "p1").look().grade()).isEqualTo(Grade.GOOD);
        assertThat(template.getCollection("self-test-probes").countDocuments()).isZero();
    }
}
