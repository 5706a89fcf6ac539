package vn.trucban.notifier.subscriber;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.text.VietnameseText;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * Reads one row of the subscribers' file, strictly: what is not certain is refused with its reason.
 *
 * @param now a consent given later is refused
 */
record CsvRow(Commune commune, Instant now) {
    static final List<String> HEADER = List.of("channel", "address", "hamlet", "topics", "consent_at", "consent_proof");

    /** May be missing in the file and empty in a row. */
    static final String PERSON = "person";

    private static final int LONGEST_PERSON = 64;
    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST_PROOF = 500;
    private static final Pattern SEPARATOR = Pattern.compile("[|;]");
    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, strict("d/M/uuuu"), strict("d-M-uuuu"));
    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            strict("uuuu-M-d H:mm[:ss]"),
            strict("d/M/uuuu H:mm[:ss]"),
            strict("H:mm d/M/uuuu"));

    /** A row as understood, or why not. */
    sealed interface Read {
        /** @param person the same word on every row of the same person */
        record Good(
                Address address,
                Optional<String> hamlet,
                Set<String> topics,
                Instant consentAt,
                String proof,
                Optional<String> person)
                implements Read {}

        record Bad(String reason, Map<String, String> values) implements Read {}
    }

    /** Ends the reading of a row; never leaves this file. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Read.Bad bad;

        Wrong(String reason, Map<String, String> values) {
            super(reason, null, false, false);
            this.bad = new Read.Bad(reason, values);
        }
    }

    /** @param cell the row's cell of a column; empty where the row is shorter */
    Read read(Function<String, String> cell) {
        Function<String, String> clean = column -> VietnameseText.clean(cell.apply(column));
        try {
            ChannelKind channel = channel(clean.apply("channel"));
            return new Read.Good(
                    address(channel, clean.apply("address")),
                    hamlet(clean.apply("hamlet")),
                    topics(clean.apply("topics")),
                    consentAt(clean.apply("consent_at")),
                    proof(clean.apply("consent_proof")),
                    person(clean.apply(PERSON)));
        } catch (Wrong wrong) {
            return wrong.bad;
        }
    }

    private static ChannelKind channel(String written) {
        ChannelKind channel = ChannelKind.of(written).orElseThrow(() -> wrong("channel", written));
        if (channel.publishes()) {
            throw wrong("channel-publishes", written);
        }
        return channel;
    }

    private static Address address(ChannelKind channel, String written) {
        String form =
                switch (channel) {
                    case TELEGRAM -> "-?[0-9]{1,20}";
                    case ZALO -> "[0-9]{1,32}";
                    case ZALO_BOT, SIMULATOR -> "[A-Za-z0-9._-]{1,64}";
                    case FACEBOOK, LOUDSPEAKER -> "(?!)";
                };
        if (!written.matches(form)) {
            throw wrong("address", "");
        }
        return new Address(channel, written);
    }

    private Optional<String> hamlet(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(commune.hamlets().stream()
                .filter(it -> it.id().equals(written) || same(it.name(), written))
                .findFirst()
                .orElseThrow(() -> wrong("hamlet", written))
                .id());
    }

    private Set<String> topics(String written) {
        Set<String> topics = new LinkedHashSet<>();
        for (String part : SEPARATOR.split(written)) {
            String wanted = part.strip();
            if (!wanted.isEmpty()) {
                topics.add(commune.topics().stream()
                        .filter(it -> it.id().equals(wanted) || same(it.name(), wanted))
                        .findFirst()
                        .orElseThrow(() -> wrong("topic", wanted))
                        .id());
            }
        }
        if (topics.isEmpty()) {
            throw wrong("topics-missing", "");
        }
        return topics;
    }

    private static boolean same(String name, String written) {
        return VietnameseText.fold(name).equals(VietnameseText.fold(written));
    }

    private Instant consentAt(String written) {
        if (written.isEmpty()) {
            throw wrong("consent-missing", "");
        }
        Instant at = moment(written).orElseThrow(() -> wrong("consent-date", written));
        if (at.isAfter(now)) {
            throw wrong("consent-future", written);
        }
        return at;
    }

    private static Optional<Instant> moment(String written) {
        List<Function<String, Instant>> ways = new ArrayList<>();
        ways.add(it -> OffsetDateTime.parse(it).toInstant());
        TIMES.forEach(format ->
                ways.add(it -> LocalDateTime.parse(it, format).atZone(OFFICE).toInstant()));
        DAYS.forEach(format ->
                ways.add(it -> LocalDate.parse(it, format).atStartOfDay(OFFICE).toInstant()));
        return ways.stream().flatMap(way -> attempt(way, written).stream()).findFirst();
    }

    private static Optional<Instant> attempt(Function<String, Instant> way, String written) {
        try {
            return Optional.of(way.apply(written));
        } catch (DateTimeException notThisWay) {
            return Optional.empty();
        }
    }

    private static String proof(String written) {
        if (written.isEmpty()) {
            throw wrong("proof-missing", "");
        }
        if (written.length() > LONGEST_PROOF) {
            throw wrong("proof-too-long", "");
        }
        return written;
    }

    private static Optional<String> person(String written) {
        if (written.length() > LONGEST_PERSON) {
            throw wrong("person-too-long", "");
        }
        return Optional.of(written).filter(it -> !it.isEmpty());
    }

    private static Wrong wrong(String reason, String value) {
        String shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        return new Wrong(reason, Map.of("value", shown));
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
