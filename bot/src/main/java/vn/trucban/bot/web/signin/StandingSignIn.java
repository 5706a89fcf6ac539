package vn.trucban.bot.web.signin;

import java.time.Instant;
import vn.trucban.bot.staff.PersonId;

/**
 * Somebody is signed in, in one browser.
 *
 * @param digest SHA-256 of what the browser's cookie holds: whoever reads the store cannot come in with it
 * @param seenAt when the browser was seen last, to within some minutes
 */
public record StandingSignIn(String digest, PersonId person, Instant seenAt) {}
