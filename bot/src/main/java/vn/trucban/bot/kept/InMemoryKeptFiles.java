package vn.trucban.bot.kept;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** For tests and throw-away runs. */
public final class InMemoryKeptFiles implements KeptFiles {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public String keep(byte[] file) {
        String digest = FileDigest.of(file);
        files.putIfAbsent(digest, file.clone());
        return digest;
    }

    @Override
    public Optional<byte[]> find(String digest) {
        return Optional.ofNullable(files.get(digest)).map(byte[]::clone);
    }

    @Override
    public void forget(String digest) {
        files.remove(digest);
    }
}
