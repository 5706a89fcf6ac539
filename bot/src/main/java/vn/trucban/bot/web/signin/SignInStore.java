package vn.trucban.bot.web.signin;

import java.time.Instant;
import java.util.Optional;

/** Keeps who is signed in where, so that a crash sends nobody away. */
public interface SignInStore {
    void begin(StandingSignIn signIn);

    Optional<StandingSignIn> find(String digest);

    /** Its browser was seen again. False where it has ended, or was seen by another request meanwhile. */
    boolean seen(StandingSignIn signIn, Instant at);

    /** Where there is none, nothing happens. */
    void end(String digest);

    /** Ends those whose browser was not seen since. */
    void endUnseenSince(Instant since);
}
