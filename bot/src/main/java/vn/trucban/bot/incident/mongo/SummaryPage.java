package vn.trucban.bot.incident.mongo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.trucban.bot.incident.Summary;
import vn.trucban.content.playbook.PlaybookId;

/**
 * Many summaries in one piece: the words that occur, each once, then rows of one length. Read some twenty times as fast as one by one. Its
 * first byte says how it is written; a program that does not know it refuses rather than guesses.
 */
final class SummaryPage {
    /** Without the moment that was said to be the beginning. */
    private static final int FIRST_FORM = 1;

    private static final int SECOND_FORM = 2;
    private static final int COMPLEX = 1;
    private static final int ON_THE_SPOT = 2;
    private static final int FALSE_ALARM = 4;
    private static final int ABSENT = Integer.MIN_VALUE;

    private SummaryPage() {}

    static byte[] write(Collection<Summary> summaries) {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (Summary one : summaries) {
            for (String word : List.of(one.kind().id(), one.system(), one.cause())) {
                words.putIfAbsent(word, words.size());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(summaries.size() * 40);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(SECOND_FORM);
            out.writeShort(words.size());
            for (String word : words.keySet()) {
                byte[] letters = word.getBytes(StandardCharsets.UTF_8);
                out.writeShort(letters.length);
                out.write(letters);
            }
            out.writeShort(summaries.size());
            for (Summary one : summaries) {
                row(one, words, out);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void row(Summary one, Map<String, Integer> words, DataOutputStream out) throws IOException {
        out.writeInt(one.number());
        out.writeInt((int) one.version());
        out.writeByte((one.complex() ? COMPLEX : 0)
                | (one.onTheSpot() ? ON_THE_SPOT : 0)
                | (one.falseAlarm() ? FALSE_ALARM : 0));
        out.writeLong(one.found());
        out.writeInt(after(one.found(), one.began()));
        out.writeInt(after(one.found(), one.passedOn()));
        out.writeInt(after(one.found(), one.taken()));
        out.writeInt(after(one.found(), one.fixed()));
        out.writeShort(words.get(one.kind().id()));
        out.writeShort(words.get(one.system()));
        out.writeShort(words.get(one.cause()));
    }

    private static int after(long found, long moment) {
        return moment == Summary.NEVER ? ABSENT : (int) (moment - found);
    }

    static List<Summary> read(byte[] page) {
        ByteBuffer in = ByteBuffer.wrap(page);
        int form = in.get();
        if (form != FIRST_FORM && form != SECOND_FORM) {
            throw new IllegalStateException("summaries of a later program, form " + form);
        }
        String[] words = new String[in.getShort()];
        PlaybookId[] kinds = new PlaybookId[words.length];
        for (int i = 0; i < words.length; i++) {
            byte[] letters = new byte[in.getShort()];
            in.get(letters);
            words[i] = new String(letters, StandardCharsets.UTF_8);
            kinds[i] = PlaybookId.of(words[i]).orElse(PlaybookId.OTHER);
        }
        int rows = in.getShort();
        List<Summary> summaries = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            summaries.add(row(in, form, words, kinds));
        }
        return summaries;
    }

    private static Summary row(ByteBuffer in, int form, String[] words, PlaybookId[] kinds) {
        int number = in.getInt();
        int version = in.getInt();
        int marks = in.get();
        long found = in.getLong();
        long began = form == FIRST_FORM ? found : moment(found, in.getInt());
        long passedOn = moment(found, in.getInt());
        long taken = moment(found, in.getInt());
        long fixed = moment(found, in.getInt());
        PlaybookId kind = kinds[in.getShort()];
        return new Summary(
                number,
                version,
                kind,
                (marks & COMPLEX) != 0,
                found,
                began,
                passedOn,
                taken,
                fixed,
                (marks & ON_THE_SPOT) != 0,
                (marks & FALSE_ALARM) != 0,
                words[in.getShort()],
                words[in.getShort()]);
    }

    private static long moment(long found, int seconds) {
        return seconds == ABSENT ? Summary.NEVER : found + seconds;
    }
}
