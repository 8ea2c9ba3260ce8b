package dev.jadework.bench;

import dev.jadework.bench.RetrievalTask.Question;
import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.PriorArtRanking;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// English patents with their citations and one judged topic, in the files `en-corpus.jsonl`,
/// `en-citations.tsv`, `en-topic1.xml` and `en-topic1-relevant.txt` of a directory. Of the corpus
/// what a search may know is read; since citations are the answers, the document that a question is
/// made of and its family, which cite the same, count as not there. Only what was published before
/// the document is asked for. By text, nothing but title and abstract is known of the document; by
/// patent, its classes and inventors too. Families are those the source lists; of 2,244 documents,
/// 125 have one of 57 with another.
record EnglishSample(List<Patent> patents, List<RetrievalTask> tasks) {
  private static final Pattern NUMBER = Pattern.compile("([A-Z]{2})(\\w*?\\d+)([A-Z]\\d?)?");
  private static final Pattern ELEMENT =
      Pattern.compile("<(title|description)>(.*?)</\\1>", Pattern.DOTALL);

  static EnglishSample read(Path directory) throws IOException {
    List<Patent> patents = new ArrayList<>();
    Map<String, Set<String>> families = new HashMap<>();
    for (String line : Files.readAllLines(directory.resolve("en-corpus.jsonl"))) {
      JsonNode row = JsonMapper.shared().readTree(line);
      patents.add(patent(row));
      families.put(row.get("doc_id").asString(), new TreeSet<>(listed(row.path("Family Members"))));
    }
    Map<String, Patent> byNumber =
        patents.stream()
            .collect(
                Collectors.toMap(
                    patent -> patent.publication().toString(),
                    patent -> patent,
                    (first, second) -> first));
    List<Question> citations = citations(directory, byNumber, families);
    return new EnglishSample(
        patents,
        List.of(
            new RetrievalTask(
                "citations by text", citations.stream().map(Question::textAlone).toList()),
            new RetrievalTask("citations by patent", citations),
            new RetrievalTask("topic", List.of(topic(directory, byNumber.keySet())))));
  }

  private static List<Question> citations(
      Path directory, Map<String, Patent> patents, Map<String, Set<String>> families)
      throws IOException {
    Map<String, Set<String>> cited = new LinkedHashMap<>();
    for (String line : Files.readAllLines(directory.resolve("en-citations.tsv"))) {
      String[] cells = line.split("\t");
      if (patents.containsKey(cells[0]) && patents.containsKey(cells[1])) {
        cited.computeIfAbsent(cells[0], key -> new TreeSet<>()).add(cells[1]);
      }
    }
    List<Question> questions = new ArrayList<>();
    cited.forEach(
        (number, relevant) -> {
          Patent patent = patents.get(number);
          if (patent != null) {
            String text = patent.title() + "\n" + patent.abstractText();
            Set<String> own = new TreeSet<>(families.getOrDefault(number, Set.of()));
            own.add(number);
            questions.add(
                new Question(
                    number,
                    text,
                    relevant,
                    own,
                    patent.published(),
                    PriorArtRanking.known(List.of(patent))));
          }
        });
    return questions;
  }

  private static Question topic(Path directory, Set<String> known) throws IOException {
    String xml = Files.readString(directory.resolve("en-topic1.xml"));
    List<String> parts = new ArrayList<>();
    Matcher element = ELEMENT.matcher(xml);
    while (element.find()) {
      parts.add(element.group(2).strip().replaceAll("\\s+", " "));
    }
    Set<String> relevant = new TreeSet<>();
    for (String line : Files.readAllLines(directory.resolve("en-topic1-relevant.txt"))) {
      relevant.add(line.strip());
    }
    relevant.retainAll(known);
    return new Question("topic1", String.join("\n", parts), relevant, Set.of());
  }

  private static Patent patent(JsonNode row) {
    String published = row.get("Publication Date").asString();
    String id = row.get("doc_id").asString();
    TreeSet<String> family = new TreeSet<>(listed(row.path("Family Members")));
    family.add(id);
    return Patent.of(number(id))
        .familyId(family.first()) // members list each other
        .title("en", row.get("Title").asString())
        .abstractText("en", row.path("Abstract").asString(""))
        .published(published.isEmpty() ? null : LocalDate.parse(published))
        .classifications(classifications(row.path("All IPC").asString("")))
        .inventors(
            Stream.of(row.path("Inventor(s)").asString("").split("\\|"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Party::named)
                .toList())
        .citations(
            listed(row.path("Cites")).stream()
                .map(cited -> new Citation(number(cited), "", null, null))
                .toList())
        .build();
  }

  private static PublicationNumber number(String text) {
    Matcher parts = NUMBER.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a publication number: " + text);
    }
    return new PublicationNumber(parts.group(1), parts.group(2), parts.group(3));
  }

  private static List<String> listed(JsonNode numbers) {
    return Stream.of(numbers.asString("").split("\\|"))
        .map(String::strip)
        .filter(number -> NUMBER.matcher(number).matches())
        .toList();
  }

  private static List<Classification> classifications(String symbols) {
    List<Classification> classifications = new ArrayList<>();
    for (String symbol : symbols.split("\\|")) {
      ClassificationSymbol.parse(symbol.strip())
          .ifPresent(
              parsed ->
                  classifications.add(
                      new Classification("IPC", parsed.toString(), classifications.isEmpty())));
    }
    return classifications;
  }
}
