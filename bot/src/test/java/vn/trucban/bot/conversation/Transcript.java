package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;

/**
 * A conversation as a readable text: what the officer does, what Trực Ban answers, what became of it. Lines of the officer begin at the
 * margin; everything indented is answered and can be recorded anew.
 *
 * <pre>
 * # Máy in › Kẹt giấy
 * Cán bộ: máy in bị lỗi
 *   Trực Ban: Máy in đang bị gì ạ?
 *     [Hết giấy] [Kẹt giấy] …
 * Cán bộ bấm: Kẹt giấy
 * </pre>
 *
 * @param acts what the officer does, in order
 */
record Transcript(String title, List<Act> acts) {
    private static final String TITLE = "# ";

    Transcript {
        acts = List.copyOf(acts);
    }

    /** How the officer acts. */
    enum Way {
        WRITES("Cán bộ: "),
        PRESSES("Cán bộ bấm: "),
        SENDS_PHOTO("Cán bộ gửi ảnh: ");

        private final String mark;

        Way(String mark) {
            this.mark = mark;
        }
    }

    /** One thing the officer does: the words, the button's label, or the photo's caption. */
    record Act(Way way, String text) {
        static Act writes(String text) {
            return new Act(Way.WRITES, text);
        }

        static Act presses(String label) {
            return new Act(Way.PRESSES, label);
        }

        String line() {
            return way.mark + text;
        }
    }

    /** The officer's part of a written transcript. */
    static Transcript parse(String written) {
        String title = "";
        List<Act> acts = new ArrayList<>();
        for (String line : written.split("\n")) {
            if (line.startsWith(TITLE)) {
                title = line.substring(TITLE.length());
            }
            for (Way way : Way.values()) {
                if (line.startsWith(way.mark)) {
                    acts.add(new Act(way, line.substring(way.mark.length())));
                }
            }
        }
        return new Transcript(title, acts);
    }

    String heading() {
        return TITLE + title;
    }
}
