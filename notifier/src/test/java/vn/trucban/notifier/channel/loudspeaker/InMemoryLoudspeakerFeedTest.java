package vn.trucban.notifier.channel.loudspeaker;

class InMemoryLoudspeakerFeedTest extends LoudspeakerFeedContract {
    @Override
    protected LoudspeakerFeed feed() {
        return new InMemoryLoudspeakerFeed();
    }
}
