package vn.trucban.bot.certificate.mongo;

import org.springframework.data.mongodb.core.MongoOperations;
import vn.trucban.bot.certificate.CertificateStore;
import vn.trucban.bot.certificate.CertificateStoreContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoCertificateStoreTest extends CertificateStoreContract {
    private final MongoOperations mongo;

    MongoCertificateStoreTest(StoreUnderTest store) {
        mongo = store.template();
        MongoCertificateStore.createIndexes(mongo);
    }

    @Override
    protected CertificateStore store() {
        return new MongoCertificateStore(mongo);
    }
}
