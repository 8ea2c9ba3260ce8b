package dev.jadework.platform.projects.targets;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 目标走势. The measured figures of the targets, one a day; the last one of a day stays.
@Service
public class TargetHistory {
  private final JdbcClient jdbc;

  public TargetHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Which target of which pack.
  public record Key(String pack, String target) {}

  /// Keeps the figures of a day; those without a value leave no trace.
  @Transactional
  public void record(LocalDate day, Map<Key, Measured> figures) {
    figures.forEach(
        (key, measured) -> {
          if (measured.value() != null) {
            jdbc.sql(
                    """
                    insert into projects.target_figures (pack, target, day, value, text)
                    values (?, ?, ?, ?, ?)
                    on conflict (pack, target, day)
                      do update set value = excluded.value, text = excluded.text
                    """)
                .params(key.pack(), key.target(), day, measured.value(), measured.text())
                .update();
          }
        });
  }

  /// All figures until a day, the oldest first; nothing from a database that does not keep them
  /// yet.
  public Map<Key, List<TargetPoint>> until(LocalDate day) {
    boolean kept =
        jdbc.sql("select to_regclass('projects.target_figures') is not null")
            .query(Boolean.class)
            .single();
    if (!kept) {
      return Map.of();
    }
    record Line(Key key, TargetPoint point) {}
    return jdbc
        .sql("select * from projects.target_figures where day <= ? order by pack, target, day")
        .param(day)
        .query(
            (row, n) ->
                new Line(
                    new Key(row.getString("pack"), row.getString("target")),
                    new TargetPoint(
                        row.getObject("day", LocalDate.class),
                        row.getBigDecimal("value"),
                        row.getString("text"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Line::key,
                LinkedHashMap::new,
                Collectors.mapping(Line::point, Collectors.toList())));
  }
}
