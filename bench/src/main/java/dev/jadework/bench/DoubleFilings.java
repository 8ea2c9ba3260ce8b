package dev.jadework.bench;

import dev.jadework.bench.RetrievalTask.Question;
import dev.jadework.patents.document.Patent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// 一案双申. An invention and a utility model of the same thing by the same applicant: the text of the
/// one is to find the other.
final class DoubleFilings {
  private DoubleFilings() {}

  /// @param tsv heads `invention_pub` and `um_pub`, numbers without CN
  static List<RetrievalTask> tasks(Path tsv, List<Patent> patents) throws IOException {
    Map<String, Patent> byNumber = new HashMap<>();
    patents.forEach(patent -> byNumber.put(patent.publication().toString(), patent));
    List<String> lines = Files.readAllLines(tsv);
    List<String> heads = List.of(lines.getFirst().split("\t", -1));
    int invention = heads.indexOf("invention_pub");
    int model = heads.indexOf("um_pub");
    List<Patent> inventions = new ArrayList<>();
    List<String> twins = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Patent patent = byNumber.get("CN" + cells[invention]);
      if (patent != null && byNumber.containsKey("CN" + cells[model])) {
        inventions.add(patent);
        twins.add("CN" + cells[model]);
      }
    }
    return List.of(
        task("twin by title", inventions, twins, Patent::title),
        task("twin by abstract", inventions, twins, Patent::abstractText),
        task("twin by half abstract", inventions, twins, DoubleFilings::half));
  }

  private static String half(Patent patent) {
    String text = patent.abstractText();
    return text.substring(0, text.length() / 2);
  }

  private static RetrievalTask task(
      String name, List<Patent> inventions, List<String> twins, Function<Patent, String> text) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < inventions.size(); i++) {
      String number = inventions.get(i).publication().toString();
      questions.add(
          new Question(
              number, text.apply(inventions.get(i)), Set.of(twins.get(i)), Set.of(number)));
    }
    return new RetrievalTask(name, questions);
  }
}
