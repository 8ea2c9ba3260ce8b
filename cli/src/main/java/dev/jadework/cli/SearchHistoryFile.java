package dev.jadework.cli;

import dev.jadework.patents.query.SearchHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// 检索历史. The searches of a data directory, one JSON document a line, the first line being `#1`.
final class SearchHistoryFile {
  private static final JsonMapper JSON = JsonMapper.shared();

  private record Line(String query, long hits) {}

  private final Path file;
  private final Path saved;

  SearchHistoryFile(DataOption data) {
    this.file = data.directory.resolve("searches.jsonl");
    this.saved = CorpusSaved.directory(data);
  }

  /// What was searched before, and the searches saved under names.
  SearchHistory read() throws IOException {
    SearchHistory history = new SearchHistory();
    List<String> lines =
        Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    for (int i = 0; i < lines.size(); i++) {
      try {
        Line line = JSON.readValue(lines.get(i), Line.class);
        history.add(line.query(), line.hits());
      } catch (JacksonException e) {
        throw CommandFailure.failed(
            "jadework: line %d of %s is no search (%s); remove the file to begin anew"
                .formatted(i + 1, file, e.getOriginalMessage()));
      }
    }
    for (String name : SavedSearch.names(saved)) {
      SavedSearch.read(saved, name).ifPresent(search -> history.save(name, search.parsed()));
    }
    return history;
  }

  void append(SearchHistory.Entry entry) throws IOException {
    String line = JSON.writeValueAsString(new Line(entry.query(), entry.hits())) + "\n";
    Files.writeString(
        file,
        line,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.APPEND);
  }
}
