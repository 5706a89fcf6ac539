package vn.trucban.notifier.zalo;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;

/**
 * What of a paid allowance only emergencies may spend.
 *
 * @param amount messages, or percent of the allowance
 */
public record ZaloReserve(int amount, boolean percent) {
    /** Half: one routine notice can never leave less for the storm than it took. */
    static final String USUAL = "50%";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,7})(%?)");

    static ZaloReserve read(Variables variables) {
        String written = variables.text("ZALO_EMERGENCY_RESERVE").orElse(USUAL);
        return parse(written)
                .orElseThrow(() -> new ConfigurationRefused(
                        "ZALO_EMERGENCY_RESERVE", "system.settings.zalo-reserve", Map.of("example", USUAL)));
    }

    private static Optional<ZaloReserve> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ZaloReserve reserve = new ZaloReserve(
                Integer.parseInt(matcher.group(1)), !matcher.group(2).isEmpty());
        return Optional.of(reserve).filter(it -> !it.percent || it.amount <= 100);
    }

    /** @param total the whole allowance, where it is known; {@code left} stands in for it */
    int of(int left, OptionalInt total) {
        return percent ? (int) Math.ceil(total.orElse(left) * (amount / 100.0)) : amount;
    }
}
