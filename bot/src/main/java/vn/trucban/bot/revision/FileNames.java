package vn.trucban.bot.revision;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.content.library.Content;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.playbook.PlaybookId;

/** What people call the content files. */
public final class FileNames {
    private FileNames() {}

    /** Which shelf a file stands on; each has its words under {@code revision.shelf}. */
    public enum Shelf {
        COMMUNE,
        PLAYBOOKS,
        NOTICES,
        PHRASES,
        MESSAGES
    }

    public static Shelf shelf(String file) {
        int slash = file.indexOf('/');
        return switch (slash < 0 ? "" : file.substring(0, slash)) {
            case "playbooks" -> Shelf.PLAYBOOKS;
            case "notices" -> Shelf.NOTICES;
            case "phrases" -> Shelf.PHRASES;
            case "messages" -> Shelf.MESSAGES;
            default -> Shelf.COMMUNE;
        };
    }

    /** The file's name in an address: letters, digits and dashes. */
    public static String slug(String file) {
        return file.replaceAll("\\.ya?ml$", "").replace("/", "--");
    }

    /** "Kịch bản: Mất mạng Internet". */
    public static String plain(String file, Content content) {
        String id = file.substring(file.indexOf('/') + 1).replaceAll("\\.ya?ml$", "");
        String name =
                switch (shelf(file)) {
                    case COMMUNE, MESSAGES -> id;
                    case PLAYBOOKS, PHRASES ->
                        PlaybookId.of(id)
                                .map(one -> content.playbook(one).name())
                                .orElse(id);
                    case NOTICES ->
                        Optional.ofNullable(content.notices().get(id))
                                .map(NoticeTemplate::name)
                                .orElse(id);
                };
        String shelf = shelf(file).name().toLowerCase(Locale.ROOT);
        String own = "revision.file." + shelf + "." + id;
        return content.messages().has(own)
                ? content.messages().text(own)
                : content.messages().text("revision.file.any." + shelf, Map.of("name", name));
    }
}
