package vn.trucban.bot.kept.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import vn.trucban.bot.kept.KeptFiles;
import vn.trucban.bot.kept.KeptFilesContract;
import vn.trucban.notifier.store.StoreContract;
import vn.trucban.notifier.store.StoreUnderTest;

@StoreContract
class MongoKeptFilesTest extends KeptFilesContract {
    private final StoreUnderTest store;

    MongoKeptFilesTest(StoreUnderTest store) {
        this.store = store;
    }

    @Override
    protected KeptFiles files() {
        return new MongoKeptFiles(store.template());
    }

    @Test
    void what_somebody_changed_behind_its_back_is_not_given_as_what_was_kept() {
        MongoOperations mongo = store.template();
        KeptFiles files = new MongoKeptFiles(mongo);
        String digest = files.keep("05/BC-TTPVHCC: 3 sự cố".getBytes(StandardCharsets.UTF_8));
        Update forged =
                new Update().set("bytes", new Binary("05/BC-TTPVHCC: 2 sự cố".getBytes(StandardCharsets.UTF_8)));
        mongo.updateFirst(new Query(), forged, "kept_files");
        assertThat(files.find(digest)).isEmpty();
    }
}
