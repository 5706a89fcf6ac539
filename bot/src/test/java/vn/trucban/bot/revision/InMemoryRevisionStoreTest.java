package vn.trucban.bot.revision;

class InMemoryRevisionStoreTest extends RevisionStoreContract {
    @Override
    protected RevisionStore store() {
        return new InMemoryRevisionStore();
    }
}
