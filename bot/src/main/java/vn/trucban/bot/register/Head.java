package vn.trucban.bot.register;

/**
 * The end of the chain at some time.
 *
 * @param seq number of the last entry; 0 before the first
 */
public record Head(long seq, String hash) {
    static final Head NONE = new Head(0, RegisterEntry.BEGINNING);

    public static Head of(RegisterEntry entry) {
        return new Head(entry.seq(), entry.hash());
    }
}
