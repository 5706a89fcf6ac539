package vn.trucban.notifier.store;

/**
 * The right to do something alone until its holder has given no sign of life for its time to live.
 *
 * @param name what it is the right to do, for example {@code telegram-polling}
 * @param owner the instance that holds it
 * @param fence grows with every acquisition of this name; write it with what you do, and a holder whose time ran out unnoticed is refused
 * @param wished when it was last taken or renewed, somebody had wished for it since the time before
 */
public record Lease(String name, String owner, long fence, boolean wished) {}
