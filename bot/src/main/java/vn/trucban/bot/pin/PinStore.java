package vn.trucban.bot.pin;

import java.util.Optional;

/** Keeps PINs, one a person. */
public interface PinStore {
    Optional<Pin> find(String person);

    /**
     * Saves over the version before; version 1 is a new one.
     *
     * @return false when somebody else was faster: look again
     */
    boolean save(Pin changed);

    /** Forgets the person's PIN; nothing happens where there is none. */
    void remove(String person);
}
