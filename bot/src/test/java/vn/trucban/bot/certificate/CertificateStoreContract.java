package vn.trucban.bot.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.certificate.Certificate.Act;
import vn.trucban.bot.certificate.Certificate.Deed;
import vn.trucban.bot.certificate.Certificate.Details;
import vn.trucban.bot.certificate.Certificate.Holder;
import vn.trucban.bot.certificate.Certificate.Kind;
import vn.trucban.bot.certificate.Certificate.Reason;
import vn.trucban.bot.certificate.Certificate.State;
import vn.trucban.bot.certificate.Certificate.Warning;
import vn.trucban.bot.certificate.CertificateStore.Saved;
import vn.trucban.bot.staff.PersonId;

/** What every store of certificates promises. */
public abstract class CertificateStoreContract {
    private static final LocalDate END = LocalDate.parse("2027-01-31");
    private static final Deed ADDED =
            new Deed(Act.ADDED, Instant.parse("2026-11-23T01:05:00.123Z"), new PersonId("minh"), "Anh Minh", "");

    /** Another instance on the same data each time; empty at first. */
    protected abstract CertificateStore store();

    private static Certificate fresh(String id, String serial, LocalDate expires) {
        Details details = new Details(
                new Holder(Optional.of(new PersonId("lan")), "Chị Lan"),
                Kind.PERSONAL,
                serial,
                LocalDate.parse("2025-01-31"),
                expires,
                "gca-01",
                "",
                "ngăn kéo bàn 2");
        return Certificate.fresh(new CertificateId(id), details, State.IN_USE, Optional.empty(), ADDED);
    }

    @Test
    void what_was_saved_is_there_for_another_instance_to_the_letter() {
        Certificate one = fresh("a", "54E1", END);
        assertThat(store().save(one)).isEqualTo(Saved.DONE);
        Certificate sent = one.sent(
                        LocalDate.parse("2026-11-20"), new Deed(Act.SENT, ADDED.at(), ADDED.by(), "Anh Minh", "20/11"))
                .warned(List.of());
        // two versions in one step are one too many
        assertThat(store().save(sent)).isEqualTo(Saved.OUTRUN);
        Certificate warned = one.warned(List.of(
                new Warning(Reason.EXPIRY, 60, LocalDate.parse("2026-12-02"), Optional.of("b1"), false),
                new Warning(Reason.LEFT, 0, LocalDate.parse("2026-12-03"), Optional.empty(), true)));
        assertThat(store().save(warned)).isEqualTo(Saved.DONE);
        assertThat(store().find(one.id())).contains(warned);
        assertThat(store().bySerial("54E1")).contains(warned);
        assertThat(store().find(new CertificateId("b"))).isEmpty();
        assertThat(store().bySerial("54E2")).isEmpty();
    }

    @Test
    void of_two_who_change_the_same_one_is_outrun() {
        Certificate one = fresh("a", "54E1", END);
        store().save(one);
        assertThat(store().save(one.moved(State.REVOKED, ADDED))).isEqualTo(Saved.DONE);
        assertThat(store().save(one.moved(State.REPLACED, ADDED))).isEqualTo(Saved.OUTRUN);
        assertThat(store().save(fresh("a", "54E1", END))).isEqualTo(Saved.OUTRUN);
        assertThat(store().find(one.id()).orElseThrow().state()).isEqualTo(State.REVOKED);
    }

    @Test
    void no_serial_is_there_twice_not_even_by_a_change_nor_when_its_certificate_is_over() {
        Certificate one = fresh("a", "54E1", END);
        Certificate two = fresh("b", "54E2", END);
        store().save(one);
        store().save(one.moved(State.REVOKED, ADDED));
        assertThat(store().save(fresh("c", "54E1", END))).isEqualTo(Saved.SERIAL_TAKEN);
        assertThat(store().save(two)).isEqualTo(Saved.DONE);
        assertThat(store().save(two.changed(one.details(), ADDED))).isEqualTo(Saved.SERIAL_TAKEN);
        assertThat(store().all()).hasSize(2);
    }

    @Test
    void of_many_instances_that_enter_the_same_serial_at_once_one_succeeds() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Saved>> wishes = IntStream.range(0, 12)
                    .<Callable<Saved>>mapToObj(i -> () -> store().save(fresh("n" + i, "77AB", END)))
                    .toList();
            int done = 0;
            for (Future<Saved> saved : threads.invokeAll(wishes)) {
                done += saved.get() == Saved.DONE ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
            assertThat(store().all()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void lists_begin_with_what_ends_first_and_the_living_are_without_what_is_over() {
        store().save(fresh("a", "54E1", END.plusDays(2)));
        store().save(fresh("b", "54E2", END));
        Certificate over = fresh("c", "54E3", END.minusDays(1));
        store().save(over);
        store().save(over.moved(State.REPLACED, ADDED));
        store().save(fresh("d", "54E0", END));
        assertThat(store().all()).extracting(one -> one.id().value()).containsExactly("c", "d", "b", "a");
        assertThat(store().living()).extracting(one -> one.id().value()).containsExactly("d", "b", "a");
    }
}
