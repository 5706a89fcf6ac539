package vn.trucban.bot.certificate;

class InMemoryCertificateStoreTest extends CertificateStoreContract {
    private final CertificateStore store = new InMemoryCertificateStore();

    @Override
    protected CertificateStore store() {
        return store;
    }
}
