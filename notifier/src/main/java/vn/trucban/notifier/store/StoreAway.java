package vn.trucban.notifier.store;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;

/** Tells failures of a store that does not answer from all others. */
public final class StoreAway {
    /** A chain of causes that is longer is none. */
    private static final int DEEPEST = 50;

    private StoreAway() {}

    /** Whether it failed because no store answered, or none that may write. */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(StoreAway::isOne);
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoSocketException
                || failure instanceof MongoConnectionPoolClearedException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException;
    }
}
