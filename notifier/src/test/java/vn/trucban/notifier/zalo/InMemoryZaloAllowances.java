package vn.trucban.notifier.zalo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.trucban.notifier.zalo.ZaloAllowance.Kind;

/** Allowances for tests that are about something else than the store; keeps the same contract. */
public final class InMemoryZaloAllowances implements ZaloAllowances {
    private final Map<String, Map<Kind, ZaloAllowance>> apps = new HashMap<>();

    @Override
    public synchronized Map<Kind, ZaloAllowance> load(String appId) {
        return new EnumMap<>(apps.computeIfAbsent(appId, id -> new EnumMap<>(Kind.class)));
    }

    @Override
    public synchronized void keep(String appId, Kind kind, ZaloAllowance allowance) {
        apps.computeIfAbsent(appId, id -> new EnumMap<>(Kind.class))
                .merge(kind, allowance, (is, next) -> next.at().isBefore(is.at()) ? is : next);
    }
}
