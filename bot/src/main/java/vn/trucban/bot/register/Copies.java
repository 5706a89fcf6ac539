package vn.trucban.bot.register;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Where names and words of people are kept outside incident and register, so that erasing somebody reaches them. */
public interface Copies {
    /**
     * Words that stand in no entry of the register.
     *
     * @param key a {@link ShownKey} that names it among all copies, and as what it says here; its place such as {@code filing:12/cause}
     * @param number of the incident; 0: it belongs to none
     * @param where what it was written into, as people call it
     */
    record Copy(String key, int number, String where, String text) {}

    /** Those that name somebody. {@code name} has no accents and no capitals. */
    List<Copy> naming(String name);

    /** Those of these keys that name something that is kept here and still says what it said when it was shown. */
    Set<String> held(Collection<String> keys);

    /** Erases what these keys name, for good; nothing that says something else by now, and keys of others do nothing. */
    void erase(Collection<String> keys);

    /** Takes out what was kept of a fact whose words are about to be erased from the register; a second time it does nothing. */
    void forget(RegisterFact fact);
}
