package vn.trucban.bot.register;

/**
 * Where the chain does not hold, and in which way.
 *
 * @param seq the number of the first entry concerned
 */
public record Broken(long seq, Why why) {
    /** The ways. */
    public enum Why {
        /** No entry has this number, although later ones exist or it was seen before. */
        MISSING,
        /** Its content is not what its digest was made of. */
        ALTERED,
        /** It does not follow the entry before it. */
        UNLINKED,
        /** Its words are gone, and no entry says that they were erased. */
        WORDS_GONE,
        /** It seals a quarter with a digest that the entries do not have. */
        SEAL,
        /** Another entry stood here when the end was last remembered, or seen on paper. */
        ANOTHER
    }
}
