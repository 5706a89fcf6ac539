package vn.trucban.notifier.channel.zalo;

class InMemoryZaloTokenStoreTest extends ZaloTokenStoreContract {
    @Override
    protected ZaloTokenStore store() {
        return new InMemoryZaloTokenStore();
    }
}
