package vn.trucban.notifier.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.trucban.notifier.zalo.ZaloAllowance.Kind;

/** What every store of allowances promises. */
public abstract class ZaloAllowancesContract {
    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00.005Z");

    private ZaloAllowances allowances;

    /** Empty, new for each test. */
    protected abstract ZaloAllowances allowances();

    @BeforeEach
    void open() {
        allowances = allowances();
    }

    @Test
    void each_app_has_its_own() {
        ZaloAllowance templates = new ZaloAllowance(499, OptionalInt.of(500), NOW);
        ZaloAllowance bought = new ZaloAllowance(7, OptionalInt.empty(), NOW);
        allowances.keep("1", Kind.TEMPLATES, templates);
        allowances.keep("1", Kind.BOUGHT, bought);
        allowances.keep("2", Kind.TEMPLATES, bought);
        assertThat(allowances.load("1"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Kind.TEMPLATES, templates, Kind.BOUGHT, bought));
        assertThat(allowances.load("3")).isEmpty();
    }

    @Test
    void what_was_heard_later_stays() {
        ZaloAllowance first = new ZaloAllowance(9, OptionalInt.empty(), NOW);
        ZaloAllowance later = new ZaloAllowance(8, OptionalInt.empty(), NOW.plusMillis(1));
        allowances.keep("1", Kind.PACKAGE, later);
        allowances.keep("1", Kind.PACKAGE, first);
        assertThat(allowances.load("1")).containsEntry(Kind.PACKAGE, later);
    }
}
