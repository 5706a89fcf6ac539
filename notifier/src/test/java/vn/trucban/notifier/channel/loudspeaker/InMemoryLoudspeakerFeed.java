package vn.trucban.notifier.channel.loudspeaker;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The station's feed for tests that are about something else; keeps the same contract. */
public final class InMemoryLoudspeakerFeed implements LoudspeakerFeed {
    private final Map<String, LoudspeakerEntry> entries = new LinkedHashMap<>();

    @Override
    public synchronized String publish(LoudspeakerItem item) {
        entries.putIfAbsent(item.noticeId(), new LoudspeakerEntry(item.noticeId(), 1, item));
        return item.noticeId();
    }

    @Override
    public synchronized String replace(String entryId, LoudspeakerItem item) {
        LoudspeakerEntry there = entries.get(entryId);
        if (there == null) {
            return publish(item);
        }
        if (!there.item().noticeId().equals(item.noticeId())) {
            entries.put(entryId, new LoudspeakerEntry(entryId, there.revision() + 1, item));
        }
        return entryId;
    }

    @Override
    public synchronized Optional<LoudspeakerEntry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public synchronized List<LoudspeakerEntry> latest(int limit) {
        return entries.values().stream()
                .sorted(Comparator.comparing(
                                (LoudspeakerEntry entry) -> entry.item().at())
                        .reversed())
                .limit(limit)
                .toList();
    }
}
