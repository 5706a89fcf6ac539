package vn.trucban.notifier.subscriber;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where it is kept which addresses are one person's: one document a person. */
public interface Persons {
    Optional<Linked> find(String person);

    /** Those that are known, by id. */
    Map<String, Linked> findAll(Collection<String> persons);

    /**
     * Saves over the version before; version 1 is a new one.
     *
     * @return false when somebody else was faster: decide again
     */
    boolean save(Linked changed);
}
