package vn.trucban.notifier.zalo;

import java.util.Optional;

/**
 * What others may ask about the Official Account; empty where the sandbox stands in for it, which costs nothing and never sleeps.
 *
 * @param bills what notices cost
 * @param night whom it would not wake
 */
public record ZaloAccounts(Optional<ZaloBills> bills, Optional<ZaloNight> night) {}
