package vn.trucban.notifier.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.trucban.content.messages.Messages;
import vn.trucban.notifier.BuiltIn;
import vn.trucban.notifier.MovedClock;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;

class CsvImportTest {
    private static final String HEADER = "channel,address,hamlet,topics,consent_at,consent_proof\n";
    private static final Messages MESSAGES = BuiltIn.CONTENT.messages();

    private final MovedClock clock = new MovedClock("2026-09-01T01:00:00Z");
    private final InMemorySubscribers store = new InMemorySubscribers();
    private final SubscriberDesk desk =
            new SubscriberDesk(store, new InMemoryPersons(), BuiltIn.CONTENT::commune, clock);

    @Test
    void good_rows_become_subscribers_with_their_proof() throws IOException {
        ImportReport report = take(
                """
                telegram,42,quang-khe,power|service,2026-01-31,Phiếu 12
                Zalo,777,,"disaster; power",31/01/2026 14:05,"Sổ ""A"", trang 3"
                telegram,-1001,Khu vực Hoàng Trĩ (cũ),Mất điện,2026-01-31T07:05:00+07:00,Phiếu 14
                """);
        assertThat(report).isEqualTo(new ImportReport(3, 0, 0, List.of()));
        Subscriber first = desk.find(new Address(ChannelKind.TELEGRAM, "42")).orElseThrow();
        assertThat(first.hamlet()).contains("quang-khe");
        assertThat(first.topics()).containsExactlyInAnyOrder("power", "service");
        assertThat(first.consent())
                .isEqualTo(new Consent("import", Instant.parse("2026-01-30T17:00:00Z"), "import", "Phiếu 12 (hoa)"));
        Subscriber second = desk.find(new Address(ChannelKind.ZALO, "777")).orElseThrow();
        assertThat(second.hamlet()).isEmpty();
        assertThat(second.consent().at()).isEqualTo(Instant.parse("2026-01-31T07:05:00Z"));
        assertThat(second.consent().proof()).isEqualTo("Sổ \"A\", trang 3 (hoa)");
        assertThat(desk.find(new Address(ChannelKind.TELEGRAM, "-1001"))
                        .orElseThrow()
                        .hamlet())
                .contains("hoang-tri");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    sms,42,,power,2026-01-31,Phiếu          ! channel
                    facebook,42,,power,2026-01-31,Phiếu     ! channel-publishes
                    telegram,abc,,power,2026-01-31,Phiếu    ! address
                    telegram,,,power,2026-01-31,Phiếu       ! address
                    zalo,-5,,power,2026-01-31,Phiếu         ! address
                    telegram,42,xa-la,power,2026-01-31,Phiếu! hamlet
                    telegram,42,,bóng đá,2026-01-31,Phiếu   ! topic
                    telegram,42,,power|x,2026-01-31,Phiếu   ! topic
                    telegram,42,,drill,2026-01-31,Phiếu     ! topic
                    telegram,42,,,2026-01-31,Phiếu          ! topics-missing
                    telegram,42,,"; |",2026-01-31,Phiếu     ! topics-missing
                    telegram,42,,power,,Phiếu               ! consent-missing
                    telegram,42,,power,hôm qua,Phiếu        ! consent-date
                    telegram,42,,power,31/02/2026,Phiếu     ! consent-date
                    telegram,42,,power,2026-13-01,Phiếu     ! consent-date
                    telegram,42,,power,2027-01-01,Phiếu     ! consent-future
                    telegram,42,,power,2026-01-31,          ! proof-missing
                    telegram,42,,power,2026-01-31           ! proof-missing
                    telegram                                ! address
                    """)
    void a_row_that_is_not_certain_is_refused_with_its_line_and_reason(String row, String reason) throws IOException {
        ImportReport report =
                take("telegram,1,,power,2026-01-31,Phiếu 1\n" + row + "\ntelegram,2,,power,2026-01-31,Phiếu 2\n");
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.refusedRows()).isEqualTo(1);
        ImportReport.Row refused = report.refused().get(0);
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused.messageKey()).isEqualTo("resident.import." + reason);
        assertThat(MESSAGES.text(refused.messageKey(), refused.values())).isNotBlank();
        assertThat(desk.find(new Address(ChannelKind.TELEGRAM, "42"))).isEmpty();
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them() throws IOException {
        ImportReport report =
                take("telegram,1,,power,2026-01-31,\"hai\ndòng\"\n\ntelegram,x,,power,2026-01-31,Phiếu\n");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).extracting(ImportReport.Row::line).containsExactly(5L);
    }

    @Test
    void columns_are_found_by_name_with_or_without_a_byte_order_mark() throws IOException {
        ImportReport report = desk.importCsv(
                new StringReader(
                        "\uFEFFnote, Address,CHANNEL,topics,hamlet,consent_proof,consent_at\r\nx,42,telegram,power,,Phiếu,2026-01-31\r\n"),
                "hoa");
        assertThat(report.added()).isEqualTo(1);
    }

    @Test
    void a_file_without_the_columns_is_refused_at_once() throws IOException {
        for (String file :
                List.of("", "\n", "telegram,42,,power,2026-01-31,Phiếu\n", "channel,address\ntelegram,1\n")) {
            ImportReport report = desk.importCsv(new StringReader(file), "hoa");
            assertThat(report.added()).isZero();
            assertThat(report.refused())
                    .extracting(ImportReport.Row::messageKey)
                    .containsExactly("resident.import.header");
        }
    }

    @Test
    void an_unclosed_quote_ends_the_reading_and_keeps_what_was_read() throws IOException {
        ImportReport report =
                take("telegram,1,,power,2026-01-31,Phiếu 1\ntelegram,2,,power,2026-01-31,\"Phiếu 2\ntelegram,3\n");
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.refused()).containsExactly(new ImportReport.Row(3, "resident.import.malformed", Map.of()));
    }

    @Test
    void a_file_that_cannot_be_read_is_no_refusal() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] into, int from, int length) throws IOException {
                throw new IOException("cut off");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> desk.importCsv(broken, "hoa")).isInstanceOf(IOException.class);
    }

    @Test
    void a_repeated_address_is_updated_and_importing_twice_adds_nobody() throws IOException {
        String rows =
                """
                telegram,42,,power,2026-01-31,Phiếu 1
                telegram,43,,power,2026-01-31,Phiếu 2
                telegram,42,,service,2026-02-01,Phiếu 3
                """;
        assertThat(take(rows)).isEqualTo(new ImportReport(2, 1, 0, List.of()));
        assertThat(take(rows)).isEqualTo(new ImportReport(0, 3, 0, List.of()));
        assertThat(desk.find(new Address(ChannelKind.TELEGRAM, "42"))
                        .orElseThrow()
                        .topics())
                .containsExactly("service");
        assertThat(desk.count(new Audience(Set.of(), Set.of()), ChannelKind.TELEGRAM, Set.of(ChannelKind.TELEGRAM)))
                .isEqualTo(2);
    }

    @Test
    void whoever_withdrew_after_the_consent_in_the_file_stays_out() throws IOException {
        Address home = new Address(ChannelKind.TELEGRAM, "42");
        desk.subscribe(
                home, Optional.empty(), Set.of("power"), new Consent("2026-01", clock.instant(), "telegram", "r"));
        desk.withdraw(home, "resident");
        ImportReport report = take("telegram,42,,power,2026-01-31,Phiếu 1\n");
        assertThat(report.refused())
                .extracting(ImportReport.Row::messageKey)
                .containsExactly("resident.import.withdrawn-later");
        assertThat(desk.find(home)).isEmpty();
        clock.move(Duration.ofDays(10));
        assertThat(take("telegram,42,,power,2026-09-05,Phiếu mới\n").updated()).isEqualTo(1);
        assertThat(desk.find(home)).isPresent();
    }

    @Test
    void a_large_file_streams_through() throws IOException {
        ImportReport report = desk.importCsv(new Rows(20_000), "hoa");
        assertThat(report.added()).isEqualTo(18_000);
        assertThat(report.refusedRows()).isEqualTo(2_000);
        assertThat(report.refused()).hasSize(1_000);
    }

    /** Every tenth row has no proof. */
    private static final class Rows extends Reader {
        private final int rows;
        private int row = -1;
        private String line = HEADER;
        private int at;

        private Rows(int rows) {
            this.rows = rows;
        }

        @Override
        public int read(char[] into, int from, int length) {
            if (at == line.length()) {
                row++;
                at = 0;
                line = "telegram," + row + ",,power,2026-01-31," + (row % 10 == 0 ? "" : "Phiếu") + "\n";
            }
            if (row == rows) {
                return -1;
            }
            int count = Math.min(length, line.length() - at);
            line.getChars(at, at + count, into, from);
            at += count;
            return count;
        }

        @Override
        public void close() {}
    }

    private ImportReport take(String rows) throws IOException {
        return desk.importCsv(new StringReader(HEADER + rows), "hoa");
    }
}
