package vn.trucban.bot.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LastingTest {
    @Property(tries = 1000)
    void each_second_counts_once_however_many_share_it(
            @ForAll @Size(max = 12) List<@IntRange(max = 60) Integer> froms,
            @ForAll @Size(max = 12) List<@IntRange(max = 60) Integer> tos) {
        Lasting lasting = new Lasting();
        BitSet seconds = new BitSet();
        for (int i = 0; i < Math.min(froms.size(), tos.size()); i++) {
            lasting.add(froms.get(i), tos.get(i));
            if (froms.get(i) < tos.get(i)) {
                seconds.set(froms.get(i), tos.get(i));
            }
        }
        assertThat(lasting.sum((from, to) -> to - from)).isEqualTo(seconds.cardinality());
        // each span by itself: what lies between two of them was no time
        assertThat(lasting.sum((from, to) -> 1)).isEqualTo(spans(seconds));
    }

    private static int spans(BitSet seconds) {
        int spans = 0;
        for (int at = seconds.nextSetBit(0); at >= 0; at = seconds.nextSetBit(seconds.nextClearBit(at))) {
            spans++;
        }
        return spans;
    }
}
