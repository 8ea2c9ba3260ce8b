package dev.jadework.bench;

import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.text.EnglishStems;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// The peer: PostgreSQL full text as one would set it up for Chinese without an extension of its
/// own. Text is cut into bigrams and stems outside and kept as `tsvector` with a GIN index; phrases
/// are `<->` queries; names additionally have a trigram index for beginnings.
final class PostgresPeer implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final Connection connection;
  private final EnglishStems stems = new EnglishStems();

  private PostgresPeer(EmbeddedPostgres server, Connection connection) {
    this.server = server;
    this.connection = connection;
  }

  static PostgresPeer start(Path directory) throws IOException, SQLException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory.resolve("postgres"))
            .setOverrideWorkingDirectory(directory.resolve("postgres-binaries").toFile())
            .setServerConfig("shared_buffers", "2GB")
            .setServerConfig("maintenance_work_mem", "1GB")
            .setServerConfig("work_mem", "128MB")
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("gin_pending_list_limit", "64MB")
            .start();
    return new PostgresPeer(server, server.getPostgresDatabase().getConnection());
  }

  void load(Iterable<Patent> patents) throws SQLException, IOException {
    run("CREATE EXTENSION IF NOT EXISTS pg_trgm");
    run(
        """
        CREATE UNLOGGED TABLE text (
          pn text, numbers text[], pd date, filed int, ti text, ab text, pa text, names text, ipc text[])""");
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY text FROM STDIN");
    for (Patent patent : patents) {
      byte[] row = row(patent).getBytes(StandardCharsets.UTF_8);
      copy.writeToCopy(row, 0, row.length);
    }
    copy.endCopy();
    run(
        """
        CREATE TABLE patent AS SELECT pn, numbers, pd, filed,
          to_tsvector('simple', ti) AS ti, to_tsvector('simple', ab) AS ab,
          to_tsvector('simple', ti || ' | ' || ab) AS ta,
          to_tsvector('simple', pa) AS pa, names, ipc FROM text""");
    run("DROP TABLE text");
    for (String column : List.of("ti", "ta", "pa", "ipc", "numbers")) {
      run("CREATE INDEX ON patent USING gin (%s)".formatted(column));
    }
    run("CREATE INDEX ON patent USING gin (names gin_trgm_ops)");
    run("CREATE INDEX ON patent (pd)");
    run("CREATE INDEX ON patent (filed)");
    run("VACUUM ANALYZE patent");
  }

  /// Bytes of the table with its indexes.
  long bytes() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet size = statement.executeQuery("SELECT pg_total_relation_size('patent')")) {
      size.next();
      return size.getLong(1);
    }
  }

  /// The exact number of hits, after the ten best by `ts_rank` were fetched (by date where the
  /// query has no text).
  long search(Query query) {
    List<Object> values = new ArrayList<>();
    String where = where(query, values);
    Set<String> ranked = new LinkedHashSet<>();
    rank(query, ranked);
    String order =
        ranked.isEmpty() ? "pd DESC NULLS LAST" : "ts_rank(ta, to_tsquery('simple', ?)) DESC, pn";
    String sql =
        "SELECT pn, count(*) OVER () FROM patent WHERE %s ORDER BY %s LIMIT 10"
            .formatted(where, order);
    if (!ranked.isEmpty()) {
      values.add(String.join(" | ", ranked));
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (ResultSet hits = statement.executeQuery()) {
        long total = 0;
        while (hits.next()) {
          total = hits.getLong(2);
        }
        return total;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    connection.close();
    server.close();
  }

  private String where(Query query, List<Object> values) {
    return switch (query) {
      case Query.And and -> joined(and.parts(), " AND ", values);
      case Query.Or or -> joined(or.parts(), " OR ", values);
      case Query.Not not -> "NOT " + where(not.part(), values);
      case Query.Dates dates -> dates(dates, values);
      case Query.Wildcard wildcard -> {
        values.add("%|" + Folding.fold(wildcard.pattern()).replace("*", "") + "%");
        yield "names LIKE ?";
      }
      case Query.Match match -> match(match, values);
      default -> throw new IllegalArgumentException("not asked of this peer: " + query);
    };
  }

  private String joined(List<Query> parts, String operator, List<Object> values) {
    return parts.stream()
        .map(part -> where(part, values))
        .collect(Collectors.joining(operator, "(", ")"));
  }

  private static String dates(Query.Dates dates, List<Object> values) {
    List<String> limits = new ArrayList<>();
    boolean published = dates.field() == QueryField.PD;
    if (dates.from() != null) {
      limits.add(published ? "pd >= ?" : "filed >= ?");
      values.add(published ? dates.from() : dates.from().getYear());
    }
    if (dates.to() != null) {
      limits.add(published ? "pd <= ?" : "filed <= ?");
      values.add(published ? dates.to() : dates.to().getYear());
    }
    return limits.isEmpty() ? "TRUE" : String.join(" AND ", limits);
  }

  private String match(Query.Match match, List<Object> values) {
    return switch (match.field().kind()) {
      case TEXT -> {
        values.add(phrase(match.text()));
        yield switch (match.field()) {
          case TI -> "ti @@ to_tsquery('simple', ?)";
          case AB -> "ab @@ to_tsquery('simple', ?)";
          default -> "ta @@ to_tsquery('simple', ?)";
        };
      }
      case NAME -> {
        values.add(phrase(match.text()));
        yield "pa @@ to_tsquery('simple', ?)";
      }
      case CLASS -> {
        values.add(match.text());
        yield "ipc @> ARRAY[?]::text[]";
      }
      case NUMBER -> {
        values.add(match.text().replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT));
        yield "numbers @> ARRAY[?]::text[]";
      }
      default -> throw new IllegalArgumentException("not asked of this peer: " + match);
    };
  }

  private void rank(Query query, Set<String> terms) {
    switch (query) {
      case Query.And and -> and.parts().forEach(part -> rank(part, terms));
      case Query.Or or -> or.parts().forEach(part -> rank(part, terms));
      case Query.Match match when match.field().kind() == QueryField.Kind.TEXT ->
          terms.add("(" + phrase(match.text()) + ")");
      default -> {
        // Only text has a rank.
      }
    }
  }

  private String phrase(String text) {
    List<String> terms = terms(text);
    if (terms.size() == 1 && terms.getFirst().codePointCount(0, terms.getFirst().length()) == 1) {
      return "'" + terms.getFirst() + "':*"; // a character begins a bigram unless it ends a run
    }
    return terms.isEmpty()
        ? "nothing"
        : terms.stream()
            .map(t -> "'" + t.replace("'", "''") + "'")
            .collect(Collectors.joining(" <-> "));
  }

  private String row(Patent patent) {
    String names =
        patent.applicants().stream()
            .map(party -> Folding.fold(party.name()).strip())
            .collect(Collectors.joining("|", "|", "|"));
    return String.join(
            "\t",
            cell(patent.publication().toString()),
            array(numbers(patent)),
            patent.published() == null ? "\\N" : patent.published().toString(),
            patent.filingYear() == null ? "\\N" : patent.filingYear().toString(),
            cell(String.join(" ", terms(patent.title()))),
            cell(String.join(" ", terms(patent.abstractText()))),
            cell(
                patent.applicants().stream()
                    .map(Party::name)
                    .map(name -> String.join(" ", terms(name)))
                    .collect(Collectors.joining(" | "))),
            cell(names),
            array(levels(patent)))
        + "\n";
  }

  /// Bigrams of Chinese, stems of words; a single character stands for itself.
  private List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    TextRuns runs = new TextRuns(Folding.fold(text));
    while (runs.next()) {
      String run = runs.run();
      if (!runs.cjk()) {
        terms.add(stems.stem(run));
      } else if (run.length() == 1) {
        terms.add(run);
      } else {
        for (int i = 0; i + 2 <= run.length(); i++) {
          terms.add(run.substring(i, i + 2));
        }
      }
    }
    return terms;
  }

  private static Set<String> numbers(Patent patent) {
    Set<String> numbers = new LinkedHashSet<>();
    numbers.add(patent.publication().toString());
    numbers.add(patent.publication().number());
    return numbers;
  }

  private static Set<String> levels(Patent patent) {
    Set<String> levels = new LinkedHashSet<>();
    patent
        .classifications()
        .forEach(classification -> levels.addAll(levels(classification.symbol())));
    return levels;
  }

  /// `H01M10/0525` under each of its levels.
  static Set<String> levels(String symbol) {
    Set<String> levels = new LinkedHashSet<>();
    for (int end : new int[] {1, 3, 4, symbol.indexOf('/')}) {
      if (end > 0 && end < symbol.length()) {
        levels.add(symbol.substring(0, end));
      }
    }
    levels.add(symbol);
    return levels;
  }

  private static String array(Set<String> values) {
    return values.stream()
        .map(value -> "\"" + cell(value).replace("\"", "") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String cell(@Nullable String value) {
    return value == null
        ? "\\N"
        : value
            .replace("\\", "\\\\")
            .replace('\t', ' ')
            .replace('\n', ' ')
            .replace('\r', ' ')
            .replace('\u0000', ' ');
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
