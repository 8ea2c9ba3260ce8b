package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where the caret stands, in columns of a terminal.
class CaretTest {
  @Test
  void chineseFullWidthAndPicturesTakeTwoColumns() {
    assertThat(column("汽车 X", "X")).isEqualTo(5);
    assertThat(column("ＴＩ＝X", "X")).isEqualTo(6);
    assertThat(column("🚀🥇X", "X")).isEqualTo(4);
    assertThat(column("𠮷X", "X")).isEqualTo(2);
  }

  @Test
  void aTabTakesOneAndMarksOfDirectionAndAccentsNone() {
    assertThat(column("a\tX", "X")).isEqualTo(2);
    assertThat(column("e\u0301\u200F\u202EX", "X")).isEqualTo(1);
  }

  @Test
  void aLongLineIsCutBetweenWholeCharacters() {
    String query = "🚀".repeat(100) + "aX" + "🚀".repeat(100);

    List<String> lines = lines(query, query.indexOf('X'));

    assertThat(lines.getFirst()).startsWith("…🚀").endsWith("🚀…");
    assertThat(lines.get(1).indexOf('^')).isEqualTo(1 + 2 * 30 + 1);
  }

  private static int column(String query, String at) {
    return lines(query, query.indexOf(at)).get(1).indexOf('^');
  }

  private static List<String> lines(String query, int position) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new Caret(query, position).print(out);
    out.flush();
    return text.toString().lines().toList();
  }
}
