package vn.trucban.bot.reach;

class InMemoryReachStoreTest extends ReachStoreContract {
    @Override
    protected ReachStore store() {
        return new InMemoryReachStore();
    }
}
