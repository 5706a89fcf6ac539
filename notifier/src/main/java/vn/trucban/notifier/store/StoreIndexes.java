package vn.trucban.notifier.store;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * A {@code ..mongo} package's indexes, as a bean of its configuration. All are made once at start, before the first request. Making
 * one that exists changes nothing.
 */
@FunctionalInterface
public interface StoreIndexes {
    void create(MongoOperations store);
}
