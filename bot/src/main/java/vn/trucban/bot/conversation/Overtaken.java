package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What waits in an outbox and need not go out any more: a change of a message by a later one of the same message; and, while nothing gets
 * through, a message by a newer of the same name, with whatever would have changed it. Nobody is called five times by one outage.
 */
final class Overtaken {
    private Overtaken() {}

    /** The outbox without that, to be added to. */
    static List<Post> by(Post post, List<Post> outbox) {
        List<Post> left = new ArrayList<>(outbox);
        if (post.tag().isEmpty()) {
            return left;
        }
        int named = newestNamed(post, outbox);
        boolean unseen = !post.inPlace() && named >= 0 && neverTried(outbox.get(named));
        if (unseen) {
            left.subList(named + 1, left.size()).removeIf(one -> isChange(one, post));
            left.remove(named);
        } else if (post.inPlace()) {
            // why only behind the newest: one before it changes another message, whose buttons must not stay alive
            left.subList(named + 1, left.size()).removeIf(one -> isChange(one, post) && one.attempts() == 0);
        }
        return left;
    }

    /** The outbox without the newest message of this name, its parts and its changes; all of it where that one may have been seen. */
    static List<Post> withoutUnseen(String tag, List<Post> outbox) {
        List<Post> named = outbox.stream()
                .filter(one -> one.tag().filter(tag::equals).isPresent())
                .toList();
        Optional<String> newest = named.stream()
                .filter(one -> !one.inPlace())
                .map(one -> Parts.whole(one.id()))
                .reduce((one, later) -> later);
        List<Post> parts = outbox.stream()
                .filter(one -> newest.filter(Parts.whole(one.id())::equals).isPresent())
                .toList();
        boolean unseen = !parts.isEmpty() && parts.stream().allMatch(Overtaken::neverTried);
        int first = unseen ? outbox.indexOf(parts.get(0)) : outbox.size();
        return outbox.stream()
                .filter(one -> outbox.indexOf(one) < first || !parts.contains(one) && !named.contains(one))
                .toList();
    }

    /** Where the newest message stands that has the post's name and is no change of another; -1: that one is out already. */
    private static int newestNamed(Post post, List<Post> outbox) {
        for (int at = outbox.size() - 1; at >= 0; at--) {
            if (!outbox.get(at).inPlace() && outbox.get(at).tag().equals(post.tag())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean neverTried(Post post) {
        return post.heldSince().isPresent() && post.attempts() == 0;
    }

    private static boolean isChange(Post one, Post of) {
        return one.inPlace() && one.tag().equals(of.tag());
    }

    /** What does not get through, and keeps this post from going out before it. */
    static Optional<Post> heldBackBy(Post post, List<Post> outbox) {
        return outbox.stream()
                .takeWhile(earlier -> !earlier.id().equals(post.id()))
                .filter(earlier -> earlier.heldSince().isPresent() && !mayGoBefore(post, List.of(earlier, post)))
                .findFirst();
    }

    /** The second part of a text does not go out before the first, nor what changes a message before that message; all else may. */
    static boolean mayGoBefore(Post post, List<Post> outbox) {
        Set<String> before = new HashSet<>();
        for (Post earlier : outbox) {
            if (earlier.id().equals(post.id())) {
                return !before.contains(Parts.whole(post.id()))
                        && post.tag().filter(before::contains).isEmpty();
            }
            before.add(Parts.whole(earlier.id()));
            earlier.tag().ifPresent(before::add);
        }
        return true;
    }
}
