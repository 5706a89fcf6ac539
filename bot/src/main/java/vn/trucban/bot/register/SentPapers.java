package vn.trucban.bot.register;

import java.util.List;

/** Papers that went out and are kept word for word: erasing somebody changes nothing in them, so whoever erases is told of them. */
public interface SentPapers {
    /** Those that name somebody, as people call them. {@code name} has no accents and no capitals. */
    List<String> naming(String name);
}
