package vn.trucban.notifier.channel.facebook;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The page's latest posts, read to find out whether a notice is already there. */
final class PostedNotices {
    /** A commune posts a few notices a day; a repeat comes minutes later. */
    private static final String LATEST = "25";

    private final GraphApi api;
    private final String pageId;

    PostedNotices(GraphApi api, String pageId) {
        this.api = api;
        this.pageId = pageId;
    }

    /** What a look at the page showed. */
    sealed interface Look {
        <T> T fold(Function<Seen, T> seen, Function<NotThere, T> notThere, Function<Blind, T> blind);

        record Seen(String postId) implements Look {
            @Override
            public <T> T fold(Function<Seen, T> seen, Function<NotThere, T> notThere, Function<Blind, T> blind) {
                return seen.apply(this);
            }
        }

        record NotThere() implements Look {
            @Override
            public <T> T fold(Function<Seen, T> seen, Function<NotThere, T> notThere, Function<Blind, T> blind) {
                return notThere.apply(this);
            }
        }

        /** The page could not be read. */
        record Blind(GraphAnswer answer) implements Look {
            @Override
            public <T> T fold(Function<Seen, T> seen, Function<NotThere, T> notThere, Function<Blind, T> blind) {
                return blind.apply(this);
            }
        }
    }

    /**
     * Looks for a notice: first for a post with exactly its text, then for the oldest that carries its serial, because a later
     * correction names the serial of what it corrects.
     */
    Look find(String serial, String text) {
        GraphAnswer answer =
                api.get(pageId + "/published_posts", Map.of("fields", "id,message,created_time", "limit", LATEST));
        if (!(answer instanceof GraphAnswer.Done done)
                || !done.body().path("data").isArray()) {
            return new Look.Blind(answer);
        }
        List<JsonNode> newestFirst = StreamSupport.stream(
                        done.body().path("data").spliterator(), false)
                .toList();
        String wanted = plain(text);
        Pattern mark = Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(serial) + "(?![\\p{L}\\p{N}-])");
        Optional<JsonNode> exact = newestFirst.stream()
                .filter(post -> plain(message(post)).equals(wanted))
                .findFirst();
        Optional<JsonNode> marked = newestFirst.stream()
                .filter(post -> mark.matcher(message(post)).find())
                .reduce((newer, older) -> older);
        return exact.or(() -> marked)
                .map(post -> post.path("id").asString(""))
                .filter(id -> !id.isEmpty())
                .<Look>map(Look.Seen::new)
                .orElseGet(Look.NotThere::new);
    }

    private static String message(JsonNode post) {
        return post.path("message").asString("");
    }

    /** Facebook rewrites white space. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
