package vn.trucban.bot.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.trucban.notifier.channel.SendOutcome.Failure;

/** Which posts of an outbox do not get through: those that were tried, and those that stand behind one that is. */
record InVain(List<Post> outbox) {
    /** True where it was tried in vain, or stands behind one that is being tried again and again. */
    boolean is(Post post) {
        return post.triedInVain()
                || before(post)
                        .anyMatch(before ->
                                before.triedInVain() && before.heldSince().isEmpty());
    }

    /** Why it surely does not get through, or the one it stands behind does not. */
    Optional<Failure> why(Post post, Instant now) {
        return post.inVain(now).or(() -> before(post)
                .filter(before -> before.urgent() && before.heldSince().isEmpty()
                        || !Overtaken.mayGoBefore(post, List.of(before, post)))
                .flatMap(before -> before.inVain(now).stream())
                .findFirst());
    }

    private Stream<Post> before(Post post) {
        return outbox.stream().takeWhile(before -> !before.id().equals(post.id()));
    }
}
