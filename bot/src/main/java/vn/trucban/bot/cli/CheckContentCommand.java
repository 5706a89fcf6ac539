package vn.trucban.bot.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.library.ContentRefused;

/** {@code check-content [DIR]}: lists every problem with file and line and exits 1, or says what was found and exits 0. */
@Command(name = "check-content", description = "Kiểm tra nội dung; liệt kê mọi lỗi kèm tệp và dòng.")
final class CheckContentCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DIR", description = "Thư mục nội dung của xã")
    private Path folder;

    @Override
    public Integer call() {
        try {
            Content content = ContentLibrary.open(Optional.ofNullable(folder)).current();
            System.out.println(content.messages()
                    .text(
                            "system.check-content.good",
                            java.util.Map.of(
                                    "playbooks", content.playbooks().size(),
                                    "notices", content.notices().size(),
                                    "contacts", content.commune().contacts().size(),
                                    "to-fill", content.commune().toFill().size())));
            content.commune().toFill().forEach(System.out::println);
            return 0;
        } catch (ContentRefused refused) {
            refused.problems().forEach(System.out::println);
            return 1;
        }
    }
}
