package vn.trucban.notifier.zalo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;

/**
 * What Zalo last said is left of one allowance.
 *
 * @param total the whole of it, where Zalo said
 * @param at when it said so
 */
public record ZaloAllowance(int left, OptionalInt total, Instant at) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The allowances Zalo tells apart. */
    public enum Kind {
        /** Template messages: a number a day, anew at midnight. */
        TEMPLATES,
        /** Consultation messages of the package, bought besides, and given: spent in this order. */
        PACKAGE,
        BOUGHT,
        GIVEN;

        boolean daily() {
            return this == TEMPLATES;
        }

        /** As Zalo writes it in {@code quota_type}; absent for templates. */
        public String written() {
            return switch (this) {
                case TEMPLATES -> "";
                case PACKAGE -> "sub_quota";
                case BOUGHT -> "purchase_quota";
                case GIVEN -> "reward_quota";
            };
        }
    }

    /** The same allowance as it is now: a new day begins with all of it. */
    ZaloAllowance today(Kind kind, Instant now) {
        boolean yesterday = kind.daily()
                && at.atZone(ZONE).toLocalDate().isBefore(now.atZone(ZONE).toLocalDate());
        return yesterday && total.isPresent() ? new ZaloAllowance(total.getAsInt(), total, now) : this;
    }
}
