package vn.trucban.notifier.zalo;

import java.util.Map;

/** Where it is kept what is left of an Official Account's allowances, for all instances. Throws when the store is away. */
public interface ZaloAllowances {
    Map<ZaloAllowance.Kind, ZaloAllowance> load(String appId);

    /** Keeps it unless something later is kept. */
    void keep(String appId, ZaloAllowance.Kind kind, ZaloAllowance allowance);
}
