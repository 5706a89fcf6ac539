package vn.trucban.bot.register;

import java.util.Optional;

/**
 * One digest over everything entered in a quarter. It is made of the chain alone, so anybody can make it again.
 *
 * @param quarter {@code 2026Q4}
 * @param first number of its first entry
 * @param last number of its last entry; {@code first - 1} where nothing was entered
 * @param entry the entry that holds the seal
 */
public record Seal(String quarter, long first, long last, String digest, RegisterEntry entry) {
    private static final String SUBJECT = "seal/";

    public long entries() {
        return last - first + 1;
    }

    /** @param hash of the last entry, which holds all before it */
    static String digest(String quarter, long first, long last, String hash) {
        return Digest.of("seal", quarter, Long.toString(first), Long.toString(last), hash);
    }

    static String event(String quarter) {
        return SUBJECT + quarter;
    }

    /** The subject of an entry that seals: it says the quarter, the range and the digest, and is part of the chain as it stands. */
    static String subject(String quarter, long first, long last, String digest) {
        return String.join("/", event(quarter), Long.toString(first), Long.toString(last), digest);
    }

    /** What an entry seals; empty where it seals nothing. */
    static Optional<Seal> of(RegisterEntry entry) {
        String[] parts = entry.fact().subject().split("/");
        boolean seals = entry.fact().is(Added.SEAL)
                && parts.length == 5
                && parts[2].matches("\\d{1,18}")
                && parts[3].matches("\\d{1,18}");
        return seals
                ? Optional.of(new Seal(parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3]), parts[4], entry))
                : Optional.empty();
    }

    static boolean holds(RegisterEntry entry, RegisterStore store) {
        return of(entry)
                .filter(seal -> seal.last() < entry.seq())
                .filter(seal -> seal.digest()
                        .equals(digest(seal.quarter(), seal.first(), seal.last(), hash(seal.last(), store))))
                .isPresent();
    }

    static String hash(long seq, RegisterStore store) {
        return seq == 0
                ? RegisterEntry.BEGINNING
                : store.entry(seq).map(RegisterEntry::hash).orElse("");
    }
}
