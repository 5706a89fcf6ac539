package vn.trucban.bot.web.signin;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For tests and throw-away runs. */
public final class InMemorySignInStore implements SignInStore {
    private final Map<String, StandingSignIn> all = new ConcurrentHashMap<>();

    @Override
    public void begin(StandingSignIn signIn) {
        all.put(signIn.digest(), signIn);
    }

    @Override
    public Optional<StandingSignIn> find(String digest) {
        return Optional.ofNullable(all.get(digest));
    }

    @Override
    public boolean seen(StandingSignIn signIn, Instant at) {
        return all.replace(signIn.digest(), signIn, new StandingSignIn(signIn.digest(), signIn.person(), at));
    }

    @Override
    public void end(String digest) {
        all.remove(digest);
    }

    @Override
    public void endUnseenSince(Instant since) {
        all.values().removeIf(signIn -> signIn.seenAt().isBefore(since));
    }
}
