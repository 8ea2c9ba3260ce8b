package dev.jadework.patents.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pairs of the same applicant that others computed, with their Jaccard index to three digits.
class LabelledPairsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("jadework.root", "."), "../shared/data/cn");

  @Test
  void findsEveryLabelledPairWithItsSimilarity() throws IOException {
    Path labels = FOLDER.resolve("near-duplicates.tsv");
    assumeThat(Files.isRegularFile(labels)).as("labelled pairs in " + labels).isTrue();
    List<String[]> rows =
        Files.readAllLines(labels).stream().skip(1).map(line -> line.split("\t")).toList();
    Set<String> numbers = new HashSet<>();
    rows.forEach(row -> numbers.addAll(List.of(row[2], row[6])));

    Map<String, Double> found = found(numbers);

    assertThat(rows)
        .hasSizeGreaterThan(1000)
        .allSatisfy(
            row ->
                assertThat(found.getOrDefault(key(row[2], row[6]), 0.0))
                    .as(row[2] + ' ' + row[6])
                    .isCloseTo(Double.parseDouble(row[0]), within(0.000_501)));
  }

  private static Map<String, Double> found(Set<String> numbers) throws IOException {
    NearDuplicates search = new NearDuplicates(0.8);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve("patents.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (numbers.contains(number(line))) {
          JsonNode record = JsonMapper.shared().readTree(line);
          search.add(record.get("pub_number").asString(), record.get("abstract").asString());
        }
      }
    }
    Map<String, Double> found = new HashMap<>();
    DuplicatePairs pairs = search.find();
    pairs.forEach(
        (a, b, jaccard) -> {
          found.put(key(pairs.number(a), pairs.number(b)), jaccard);
          return true;
        });
    return found;
  }

  /// Without reading the whole record.
  private static String number(String line) {
    String name = "\"pub_number\": \"";
    int from = line.indexOf(name) + name.length();
    return line.substring(from, line.indexOf('"', from));
  }

  private static String key(String a, String b) {
    return a.compareTo(b) < 0 ? a + ' ' + b : b + ' ' + a;
  }
}
