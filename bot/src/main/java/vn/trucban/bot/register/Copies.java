package vn.trucban.bot.register;

import java.util.List;

/** Where names and words of people are kept outside incident and register, so that erasing somebody reaches them. */
public interface Copies {
    /**
     * Words that stand in no entry of the register.
     *
     * @param key names it among all copies, such as {@code filing:12/cause}: neither comma nor digits only
     * @param number of the incident; 0: it belongs to none
     * @param where what it was written into, as people call it
     */
    record Copy(String key, int number, String where, String text) {}

    /** Those that name somebody. {@code name} has no accents and no capitals. */
    List<Copy> naming(String name);

    /** True where this names something that is kept here. */
    boolean holds(String key);

    /** Erases what this key names, for good; a key of others does nothing. */
    void erase(String key);

    /** Takes out what was kept of a fact whose words are about to be erased from the register; a second time it does nothing. */
    void forget(RegisterFact fact);
}
