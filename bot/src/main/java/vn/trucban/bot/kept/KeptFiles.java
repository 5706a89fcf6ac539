package vn.trucban.bot.kept;

import java.util.Optional;

/** Keeps files, each under the digest of its bytes: nothing under a digest can ever become something else. */
public interface KeptFiles {
    /**
     * Keeps a file; the same bytes a second time change nothing.
     *
     * @return its digest, under which it is found
     */
    String keep(byte[] file);

    /** The same bytes as were kept; empty where there are none, and where what is stored is not what was kept. */
    Optional<byte[]> find(String digest);

    /** Not to be kept any more: it never went out. Where there is none, nothing happens. */
    void forget(String digest);
}
