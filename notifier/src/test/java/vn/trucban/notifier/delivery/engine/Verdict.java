package vn.trucban.notifier.delivery.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.delivery.DeliveryState;
import vn.trucban.notifier.delivery.engine.RecordingPlatform.Received;

/**
 * What platforms got of one notice, compared with what its ledger says; message ids are {@code notice/channel/subscriber}.
 *
 * @param lost not received although the ledger does not say unknown
 * @param doubled received more than once
 * @param doubledUnmarked of them, those not in flight at a crash as far as the ledger or the repeat says
 * @param falselySent the ledger says sent, the platform knows nothing of it
 * @param unknown the ledger says so, in the end
 * @param worstChannel most of one channel that were unknown, also before they were repeated
 * @param missing of the audience, those not in the ledger
 */
record Verdict(
        Level level,
        int lost,
        int doubled,
        int doubledUnmarked,
        int falselySent,
        int unknown,
        int worstChannel,
        int missing) {

    static Verdict of(Level level, int audience, Collection<Received> received, Map<String, DeliveryState> states) {
        Map<String, Long> times = received.stream().collect(Collectors.groupingBy(Received::id, Collectors.counting()));
        Set<String> unknown = keys(states, DeliveryState.UNKNOWN);
        Set<String> inFlight = new HashSet<>(unknown);
        received.stream().filter(Received::repeat).map(Received::id).forEach(inFlight::add);
        Set<String> doubled = times.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Verdict(
                level,
                (int) states.keySet().stream()
                        .filter(id -> !times.containsKey(id) && !unknown.contains(id))
                        .count(),
                doubled.size(),
                (int) doubled.stream()
                        .filter(id -> !inFlight.contains(id) || times.get(id) > 2)
                        .count(),
                (int) keys(states, DeliveryState.SENT).stream()
                        .filter(id -> !times.containsKey(id))
                        .count(),
                unknown.size(),
                worst(inFlight),
                audience - states.size());
    }

    private static Set<String> keys(Map<String, DeliveryState> states, DeliveryState state) {
        return states.entrySet().stream()
                .filter(each -> each.getValue() == state)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static int worst(Set<String> ids) {
        return ids.stream()
                .collect(Collectors.groupingBy(id -> id.split("/")[1], Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
    }

    /** Whether every promise about one crash was kept. */
    boolean good() {
        return good(EngineSettings.MOST_SENDING);
    }

    /** @param mostUnknown so many of a channel may have been in flight when something happened */
    boolean good(int mostUnknown) {
        return lost == 0
                && falselySent == 0
                && missing == 0
                && doubledUnmarked == 0
                && worstChannel <= mostUnknown
                && (level == Level.EMERGENCY || doubled == 0);
    }
}
