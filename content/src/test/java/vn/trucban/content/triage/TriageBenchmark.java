package vn.trucban.content.triage;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.trucban.content.library.ContentLibrary;

/** How long one message takes, at every percentile, on one core. The promise is 1 ms at p99. How to run it: content/TRIAGE.md. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(1)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class TriageBenchmark {
    private static final String STORY_TEXT =
            "Sáng nay mưa to cứ tưởng mất điện, may không sao. Mạng ổn, phần mềm vào được, mật khẩu mới đổi cũng "
                    + "trơn tru, em ký số trình sếp 12 văn bản ngon lành. Đến lúc phát hành thì cái máy in kêu rẹt rẹt rồi cuốn nguyên tờ giấy vào "
                    + "trong, em kéo ra nó rách đôi, còn một mẩu mắc trong trục sấy lấy không được. Dân ngồi chờ đông lắm, cứu em với. ";

    /** Short and typed in a hurry, raw Telex, a story, and the longest that anybody can send. */
    @Param({"SHORT", "TELEX", "STORY", "LONGEST"})
    Message message;

    private final Triage triage = ContentLibrary.builtIn().current().triage();

    /** What is measured with. */
    public enum Message {
        SHORT("ma3y in ket giay r a oi"),
        TELEX("phaanf meemf mootj cuwar treo cuwngs roofi, anh baos been kyx thuaatj giups em"),
        STORY(STORY_TEXT),
        LONGEST(STORY_TEXT.repeat(30));

        private final String text;

        Message(String text) {
            this.text = text;
        }
    }

    @Benchmark
    public Verdict oneMessage() {
        return triage.classify(message.text);
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(TriageBenchmark.class.getName()).build()).run();
    }
}
