package vn.trucban.bot.drill;

class InMemoryDrillStoreTest extends DrillStoreContract {
    private final DrillStore store = new InMemoryDrillStore();

    @Override
    protected DrillStore store() {
        return store;
    }
}
