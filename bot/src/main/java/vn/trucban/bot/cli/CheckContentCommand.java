package vn.trucban.bot.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.trucban.content.library.ContentCheck;

/** {@code check-content [DIR]}: lists every problem with file and line and exits 1, or says what was found and exits 0. */
@Command(name = "check-content", description = "Kiểm tra nội dung; liệt kê mọi lỗi kèm tệp và dòng.")
final class CheckContentCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "THƯ-MỤC", description = "Thư mục nội dung của xã")
    private Path folder;

    @Override
    public Integer call() {
        ContentCheck check = ContentCheck.of(Optional.ofNullable(folder));
        check.lines().forEach(System.out::println);
        return check.usable() ? 0 : 1;
    }
}
