package dev.jadework.platform.insight.report;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.AssessmentDifference;
import dev.jadework.platform.insight.assessment.AssessmentJson;
import dev.jadework.platform.insight.assessment.SignOff;
import dev.jadework.platform.reports.HtmlWriter;
import dev.jadework.platform.reports.Report;
import dev.jadework.platform.reports.WordWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// 评估成果文件. An assessment in a directory: Word, printable page and JSON. Every file is whole or
/// not there; what a person edited in an earlier result is kept beside the new one.
///
/// @param difference what changed since the result found in the directory, null if there was none
/// @param kept where the earlier result was moved to, null if nothing had to be kept
public record AssessmentFiles(
    Path word,
    Path html,
    Path json,
    @Nullable AssessmentDifference difference,
    @Nullable Path kept) {
  private static final int LONGEST_NAME = 60;

  /// @param command command line that computes the assessment again
  public static AssessmentFiles write(
      Path directory, Assessment assessment, SignOff signOff, Locale locale, String command)
      throws IOException {
    Files.createDirectories(directory);
    String name = "assessment-" + fileName(assessment.project().number());
    Path json = directory.resolve(name + ".json");
    Path word = directory.resolve(name + ".docx");
    Path html = directory.resolve(name + ".html");
    Optional<Assessment> before = read(json);
    boolean readable = before.isPresent() || !Files.exists(json);
    boolean keep = !readable || before.filter(Assessment::edited).isPresent();
    Path kept = keep ? keep(json) : null;
    Report report = AssessmentReport.of(assessment, signOff, locale, command);
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    WordWriter.write(report, docx);
    replace(word, docx.toByteArray());
    replace(html, HtmlWriter.write(report).getBytes(StandardCharsets.UTF_8));
    replace(json, AssessmentJson.write(assessment).getBytes(StandardCharsets.UTF_8));
    return new AssessmentFiles(
        word,
        html,
        json,
        before.map(old -> AssessmentDifference.between(old, assessment)).orElse(null),
        kept);
  }

  /// The project's number as a part of a file name on any system.
  static String fileName(String number) {
    String safe = number.replaceAll("[^\\p{IsHan}A-Za-z0-9._-]", "_").replaceFirst("^[._]+", "");
    String named = safe.isEmpty() ? "project" : safe;
    return named.length() <= LONGEST_NAME ? named : named.substring(0, LONGEST_NAME);
  }

  /// Empty if there is no earlier result, or none that this version can read.
  private static Optional<Assessment> read(Path json) throws IOException {
    if (!Files.isRegularFile(json)) {
      return Optional.empty();
    }
    try {
      return Optional.of(AssessmentJson.read(Files.readString(json)));
    } catch (JacksonException | java.nio.charset.CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Path keep(Path json) throws IOException {
    String name = json.getFileName().toString().replaceFirst("\\.json$", "");
    int number = 1;
    Path kept;
    do {
      kept = json.resolveSibling(name + ".before-" + number++ + ".json");
    } while (Files.exists(kept));
    return Files.copy(json, kept);
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path partial = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.write(partial, bytes);
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
