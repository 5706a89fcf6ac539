package vn.trucban.notifier.subscriber;

class InMemoryLinkCodesTest extends LinkCodesContract {
    @Override
    protected LinkCodes codes() {
        return new InMemoryLinkCodes();
    }
}
