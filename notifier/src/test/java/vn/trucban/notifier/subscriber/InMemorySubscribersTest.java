package vn.trucban.notifier.subscriber;

class InMemorySubscribersTest extends SubscribersContract {
    @Override
    protected Subscribers subscribers() {
        return new InMemorySubscribers();
    }
}
