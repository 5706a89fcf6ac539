package vn.trucban.notifier;

import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;

/** The content that comes with the program, loaded once for all tests: it takes a second. */
public final class BuiltIn {
    public static final Content CONTENT = ContentLibrary.builtIn().current();

    private BuiltIn() {}
}
