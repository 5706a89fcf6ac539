package vn.trucban.bot.reach;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.notifier.channel.ChannelKind;

/** For tests and throw-away runs. */
public final class InMemoryReachStore implements ReachStore {
    private final Map<PersonId, Proof> proofs = new ConcurrentHashMap<>();

    @Override
    public List<Proof> all() {
        return proofs.values().stream()
                .sorted(Comparator.comparing(proof -> proof.person().value()))
                .toList();
    }

    @Override
    public void heard(PersonId person, ChannelKind channel, Instant at) {
        proofs.compute(person, (id, before) -> {
            Proof known = before == null ? Proof.none(id) : before;
            return new Proof(id, later(known.heard(), channel, at), known.missed());
        });
    }

    @Override
    public void missed(PersonId person, ChannelKind channel, Instant at) {
        proofs.compute(person, (id, before) -> {
            Proof known = before == null ? Proof.none(id) : before;
            return new Proof(id, known.heard(), later(known.missed(), channel, at));
        });
    }

    private static Map<ChannelKind, Instant> later(Map<ChannelKind, Instant> known, ChannelKind channel, Instant at) {
        Map<ChannelKind, Instant> all = new EnumMap<>(ChannelKind.class);
        all.putAll(known);
        all.merge(channel, at.truncatedTo(ChronoUnit.SECONDS), (one, other) -> one.isAfter(other) ? one : other);
        return all;
    }
}
