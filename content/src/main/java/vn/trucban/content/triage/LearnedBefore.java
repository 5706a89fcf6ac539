package vn.trucban.content.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.content.playbook.PlaybookId;

/**
 * What was learned when the program was built, so that a start need not learn it again: the words of the trade and the weights, under the
 * digest of all they were learned from. Where the digest differs (a commune's own phrases) or the file is missing, nothing is lost but the
 * second that learning takes.
 *
 * @param digest of the phrases and of the word lists that bear on learning
 */
record LearnedBefore(byte[] digest, Set<String> words, SoftmaxRegression regression) {
    private static final String FILE = "/vn/trucban/content/triage/learned.bin";
    /** Changes with the form of the file. */
    private static final String FORM = "1";

    private static final List<String> WORD_LISTS = List.of(
            "/vn/trucban/content/typing/kept-words.yaml",
            "/vn/trucban/content/typing/shorthand.yaml",
            "/vn/trucban/content/triage/cues.yaml",
            "/vn/trucban/content/triage/stories.yaml");

    /** What the build learned, if it was from just these phrases. */
    static Optional<LearnedBefore> from(byte[] digest) {
        try (InputStream file = LearnedBefore.class.getResourceAsStream(FILE)) {
            return Optional.ofNullable(file == null ? null : read(file.readAllBytes()))
                    .filter(learned -> MessageDigest.isEqual(learned.digest, digest));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static LearnedBefore read(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        byte[] digest = new byte[bytes.getInt()];
        bytes.get(digest);
        byte[] words = new byte[bytes.getInt()];
        bytes.get(words);
        return new LearnedBefore(
                digest, Set.of(new String(words, StandardCharsets.UTF_8).split(" ")), SoftmaxRegression.read(bytes));
    }

    void write(OutputStream out) throws IOException {
        byte[] joined = String.join(" ", words).getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = ByteBuffer.allocate(2 * Integer.BYTES + digest.length + joined.length);
        head.putInt(digest.length).put(digest).putInt(joined.length).put(joined);
        out.write(head.array());
        out.write(regression.written().array());
    }

    static byte[] digest(Map<PlaybookId, List<String>> phrases) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(FORM.getBytes(StandardCharsets.UTF_8));
            for (String list : WORD_LISTS) {
                try (InputStream file = LearnedBefore.class.getResourceAsStream(list)) {
                    digest.update(file.readAllBytes());
                }
            }
            for (PlaybookId kind : PlaybookId.values()) {
                List<String> some = phrases.getOrDefault(kind, List.of());
                digest.update((kind.id() + '\n' + String.join("\n", some) + "\n\n").getBytes(StandardCharsets.UTF_8));
            }
            return digest.digest();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
