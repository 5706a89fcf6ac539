package vn.trucban.notifier.zalo;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Where it is kept what people did at the Official Account. Throws when the store is away. */
public interface ZaloContacts {
    /** Every one of these, strangers too. */
    Map<String, ZaloContact> findAll(Collection<String> userIds);

    /** They did something that opens the window. Events come twice and out of order: the latest counts. */
    void interacted(String userId, Instant at);

    /** Zalo said that the window is closed. The latest counts. */
    void refused(String userId, Instant at);

    /** @param phone {@code 84…} */
    void phone(String userId, String phone);
}
