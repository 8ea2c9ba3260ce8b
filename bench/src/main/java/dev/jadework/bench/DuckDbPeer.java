package dev.jadework.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The columns of the cross-table in DuckDB, in two layouts: a star (documents, and one row per
/// class and per applicant of a document), and flat (one row per combination, made beforehand).
final class DuckDbPeer implements AutoCloseable {
  static final String STAR =
      """
      WITH top AS (
        SELECT applicant FROM applicants GROUP BY applicant
        ORDER BY count(*) DESC, applicant LIMIT %d)
      SELECT year, subclass, applicant, count(*)
      FROM documents JOIN classes USING (document) JOIN applicants USING (document)
        JOIN top USING (applicant)
      GROUP BY year, subclass, applicant""";

  static final String FLAT =
      """
      WITH top AS (
        SELECT applicant FROM applicants GROUP BY applicant
        ORDER BY count(*) DESC, applicant LIMIT %d)
      SELECT year, subclass, applicant, count(*)
      FROM combinations JOIN top USING (applicant)
      GROUP BY year, subclass, applicant""";

  private final DuckDBConnection connection;
  private final DuckDBAppender documents;
  private final DuckDBAppender classes;
  private final DuckDBAppender applicants;
  private int document;

  private DuckDbPeer(DuckDBConnection connection) throws SQLException {
    this.connection = connection;
    run("CREATE TABLE documents (document INTEGER, year VARCHAR)");
    run("CREATE TABLE classes (document INTEGER, subclass VARCHAR)");
    run("CREATE TABLE applicants (document INTEGER, applicant VARCHAR)");
    documents = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "documents");
    classes = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "classes");
    applicants = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "applicants");
  }

  static DuckDbPeer create(Path file, int threads) throws SQLException {
    Connection opened = DriverManager.getConnection("jdbc:duckdb:" + file);
    DuckDbPeer peer = new DuckDbPeer(opened.unwrap(DuckDBConnection.class));
    peer.run("SET threads = " + threads);
    return peer;
  }

  /// Distinct values of one document.
  void add(List<String> year, List<String> subclass, List<String> names) throws IOException {
    try {
      int number = document++;
      for (String value : year) {
        row(documents, number, value);
      }
      for (String value : subclass) {
        row(classes, number, value);
      }
      for (String value : names) {
        row(applicants, number, value);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /// Ends the loading and makes the flat layout.
  void loaded() throws SQLException {
    documents.close();
    classes.close();
    applicants.close();
    run(
        "CREATE TABLE combinations AS SELECT document, year, subclass, applicant FROM documents"
            + " JOIN classes USING (document) JOIN applicants USING (document)");
    run("CHECKPOINT");
    run("ANALYZE");
  }

  /// Number of rows of the answer, read to the end.
  Map<List<String>, Long> ask(String sql) throws SQLException {
    Map<List<String>, Long> answer = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answer.put(
            List.of(rows.getString(1), rows.getString(2), rows.getString(3)), rows.getLong(4));
      }
    }
    return answer;
  }

  String version() throws SQLException {
    return connection.getMetaData().getDatabaseProductVersion();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static void row(DuckDBAppender table, int number, String value) throws SQLException {
    table.beginRow();
    table.append(number);
    table.append(value);
    table.endRow();
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
