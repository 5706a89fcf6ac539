package vn.trucban.bot.kept;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** For tests and throw-away runs. */
public final class InMemoryNumberClaims implements NumberClaims {
    private final Map<String, Claim> claims = new ConcurrentHashMap<>();

    private static String key(String number, int year) {
        return year + "/" + number;
    }

    @Override
    public Claim first(Claim wanted) {
        Claim there = claims.putIfAbsent(key(wanted.number(), wanted.year()), wanted);
        return there == null ? wanted : there;
    }

    @Override
    public boolean replace(Claim before, Claim after) {
        return claims.replace(key(before.number(), before.year()), before, after);
    }

    @Override
    public void drop(String number, int year, String paper) {
        claims.computeIfPresent(key(number, year), (key, claim) -> claim.paper().equals(paper) ? null : claim);
    }
}
