package vn.trucban.notifier.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.channel.ChannelKind;

/**
 * One text in which a notice was issued.
 *
 * @param coreStart first word of the title
 * @param coreEnd one after the last word of the text; what is outside, heading and footer, people rightly leave out when they pass it on
 */
record IssuedText(List<Word> words, int coreStart, int coreEnd) {
    IssuedText {
        words = List.copyOf(words);
    }

    /** Every text it was issued in: those of its channels, and the public page's, which is title and text. */
    static List<IssuedText> of(Broadcast notice) {
        String page = notice.wording().title() + "\n" + notice.wording().text();
        List<Word> title = Word.of(notice.wording().title());
        List<Word> body = Word.of(notice.wording().text());
        List<IssuedText> texts = new ArrayList<>();
        texts.add(of(page, title, body));
        Map<ChannelKind, String> shown = new TreeMap<>(notice.texts());
        shown.values().stream().distinct().forEach(text -> texts.add(of(text, title, body)));
        return texts;
    }

    /** where title and text are not found, as in a script to be read aloud, all of it matters. */
    private static IssuedText of(String text, List<Word> title, List<Word> body) {
        List<Word> words = Word.of(text);
        int start = Collections.indexOfSubList(meant(words), meant(title));
        int bodyAt = Collections.lastIndexOfSubList(meant(words), meant(body));
        return start >= 0 && bodyAt >= start
                ? new IssuedText(words, start, bodyAt + body.size())
                : new IssuedText(words, 0, words.size());
    }

    private static List<String> meant(List<Word> words) {
        return words.stream().map(Word::meant).toList();
    }
}
