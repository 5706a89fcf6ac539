package vn.trucban.bot.outside;

class InMemoryOutsideStoreTest extends OutsideStoreContract {
    private final OutsideStore store = new InMemoryOutsideStore();

    @Override
    protected OutsideStore store() {
        return store;
    }
}
