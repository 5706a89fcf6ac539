package vn.trucban.content.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class YamlFileTest {
    @Test
    void everyValueKnowsItsLine() {
        YamlTree tree = read("a: 1\nb:\n  - x\n  - y: z\nc: |-\n  one\n  two\n");

        assertThat(tree.get("a").line()).isEqualTo(1);
        assertThat(tree.lineOf("b")).isEqualTo(2);
        assertThat(tree.get("b").items().get(1).get("y").line()).isEqualTo(4);
        assertThat(tree.get("c").text()).isEqualTo("one\ntwo");
        assertThat(tree.get("nothing").line()).isEqualTo(1);
    }

    @Test
    void plainScalarsStayAsWritten() {
        YamlTree tree = read("phone: 0912345678\nday: 2026-11-22\nyes: no\nlot: 1_000\nnone: ~\n");

        assertThat(tree.text("phone")).isEqualTo("0912345678");
        assertThat(tree.text("day")).isEqualTo("2026-11-22");
        assertThat(tree.text("yes")).isEqualTo("no");
        assertThat(tree.text("lot")).isEqualTo("1_000");
        assertThat(tree.get("none").shape()).isEqualTo(YamlTree.Shape.ABSENT);
        assertThat(tree.has("none")).isTrue();
    }

    @Test
    void anOldEncodingIsNamedAtItsFirstAccent() {
        byte[] windows = "a: b\nten: é".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(YamlFile.read(windows).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.key()).isEqualTo("yaml.not-utf8");
            assertThat(finding.line()).isEqualTo(2);
        });
    }

    @Test
    void aByteOrderMarkIsNoMatter() {
        assertThat(read("\uFEFFa: 1\n").text("a")).isEqualTo("1");
    }

    @Test
    void everyRepeatedKeyIsTold() {
        YamlFile file = YamlFile.read("a: 1\na: 2\nb: {c: 1, c: 2}\n".getBytes(StandardCharsets.UTF_8));

        assertThat(file.findings()).extracting(Finding::line).containsExactly(2, 3);
        assertThat(file.tree().text("a")).as("the first stays").isEqualTo("1");
    }

    @Test
    void depthAndBombsEndInAFinding() {
        String deep = "[".repeat(10_000);
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b]\n";

        assertThat(YamlFile.read(deep.getBytes(StandardCharsets.UTF_8)).findings())
                .isNotEmpty();
        assertThat(YamlFile.read(bomb.getBytes(StandardCharsets.UTF_8)).findings())
                .extracting(Finding::key)
                .containsOnly("yaml.alias");
    }

    private static YamlTree read(String text) {
        YamlFile file = YamlFile.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(file.findings()).isEmpty();
        return file.tree();
    }
}
