package vn.trucban.bot.pin;

class InMemoryPinStoreTest extends PinStoreContract {
    @Override
    protected PinStore store() {
        return new InMemoryPinStore();
    }
}
