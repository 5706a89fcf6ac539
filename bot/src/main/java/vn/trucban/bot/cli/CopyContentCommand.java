package vn.trucban.bot.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.trucban.content.library.ContentCopy;
import vn.trucban.content.library.ContentLibrary;

/** {@code copy-content DIR [FILE…]}: copies built-in files to edit; without a file it lists their names. Never overwrites. */
@Command(
        name = "copy-content",
        description = "Chép tệp nội dung có sẵn ra thư mục của xã để sửa; không ghi tên tệp thì liệt kê.")
final class CopyContentCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "THƯ-MỤC", description = "Thư mục nội dung của xã")
    private Path folder;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "TỆP",
            description = "Tên tệp, ví dụ playbooks/printer.yaml")
    private List<String> files = List.of();

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty()) {
            ContentCopy.names().forEach(System.out::println);
            return 0;
        }
        int code = 0;
        for (String file : files) {
            ContentCopy.Outcome outcome = ContentCopy.copy(file, folder);
            String key =
                    switch (outcome) {
                        case COPIED -> "system.copy-content.copied";
                        case THERE_ALREADY -> "system.copy-content.there-already";
                        case UNKNOWN -> "system.copy-content.unknown";
                    };
            System.out.println(
                    ContentLibrary.builtIn().current().messages().text(key, Map.of("file", file, "folder", folder)));
            code = outcome == ContentCopy.Outcome.COPIED ? code : 1;
        }
        return code;
    }
}
