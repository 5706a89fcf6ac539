package vn.trucban.notifier.broadcast;

class InMemoryBroadcastsTest extends BroadcastsContract {
    @Override
    protected Broadcasts broadcasts() {
        return new InMemoryBroadcasts();
    }
}
