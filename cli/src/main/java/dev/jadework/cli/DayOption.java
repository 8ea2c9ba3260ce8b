package dev.jadework.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// 法律状态日. The day for which the clauses of a query on legal status and on rights are answered.
final class DayOption {
  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM-DD",
      description = "Day for which legal status is asked (default: today).")
  @Nullable LocalDate asOf;

  LocalDate day() {
    return asOf == null ? today() : asOf;
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }
}
