package vn.trucban.notifier.selftest;

class InMemorySelfTestBookTest extends SelfTestBookContract {
    @Override
    protected SelfTestBook book() {
        return new InMemorySelfTestBook();
    }
}
