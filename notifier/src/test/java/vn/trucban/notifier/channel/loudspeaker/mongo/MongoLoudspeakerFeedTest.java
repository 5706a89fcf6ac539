package vn.trucban.notifier.channel.loudspeaker.mongo;

import org.springframework.data.mongodb.core.MongoTemplate;
import vn.trucban.notifier.channel.loudspeaker.LoudspeakerFeed;
import vn.trucban.notifier.channel.loudspeaker.LoudspeakerFeedContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoLoudspeakerFeedTest extends LoudspeakerFeedContract {
    private final StoreUnderTest store;

    MongoLoudspeakerFeedTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected LoudspeakerFeed feed() {
        MongoTemplate template = store.template();
        MongoLoudspeakerFeed.createIndexes(template);
        return new MongoLoudspeakerFeed(template);
    }
}
