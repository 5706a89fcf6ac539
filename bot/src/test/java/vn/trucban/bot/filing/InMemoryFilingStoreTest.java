package vn.trucban.bot.filing;

class InMemoryFilingStoreTest extends FilingStoreContract {
    @Override
    protected FilingStore store() {
        return new InMemoryFilingStore();
    }
}
