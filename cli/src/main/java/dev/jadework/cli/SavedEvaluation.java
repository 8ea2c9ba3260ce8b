package dev.jadework.cli;

import dev.jadework.rules.evaluation.Evaluation;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.fact.PlainFacts;
import dev.jadework.rules.pack.PolicyPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// 留存的判定. One evaluation with everything that is needed to repeat it and to say what differs.
///
/// @param format version of this file
/// @param subject key of the subject
/// @param facts the facts as texts
/// @param factsDigest digest of subject and facts
/// @param pack id of the pack
/// @param packVersion digest of the pack's files
/// @param knownOn the day whose knowledge counted, empty for all that was known
/// @param resultDigest digest of the findings
/// @param findings in both languages, with their reasons
record SavedEvaluation(
    String format,
    String subject,
    Map<String, Object> facts,
    String factsDigest,
    String pack,
    String packVersion,
    String asOf,
    String knownOn,
    String resultDigest,
    List<SavedFinding> findings) {
  private static final String FORMAT = "jadework-evaluation-1";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /// One finding.
  record SavedFinding(String rule, String state, Object zh, Object en) {}

  static SavedEvaluation of(Facts facts, Evaluation evaluation, PolicyPack pack) {
    Map<String, Object> plain = PlainFacts.of(facts, pack.schema());
    List<SavedFinding> findings = new ArrayList<>();
    List<Map<String, Object>> zh = FindingsJson.findings(evaluation, pack, Locale.CHINESE);
    List<Map<String, Object>> en = FindingsJson.findings(evaluation, pack, Locale.ENGLISH);
    for (int i = 0; i < zh.size(); i++) {
      findings.add(
          new SavedFinding(
              evaluation.findings().get(i).rule().id(),
              evaluation.findings().get(i).state(),
              zh.get(i),
              en.get(i)));
    }
    return new SavedEvaluation(
        FORMAT,
        facts.subject(),
        plain,
        digest(Map.of(facts.subject(), plain)),
        evaluation.pack(),
        evaluation.packVersion(),
        evaluation.asOf().toString(),
        evaluation.knownOn().equals(LocalDate.MAX) ? "" : evaluation.knownOn().toString(),
        digest(findings),
        findings);
  }

  void write(Path file) throws IOException {
    Files.writeString(file, MAPPER.writeValueAsString(this) + "\n");
  }

  /// Reads a file that [#write] has written, and refuses one that was changed since.
  static SavedEvaluation read(Path file) throws IOException {
    @Nullable SavedEvaluation saved;
    try {
      saved = MAPPER.readValue(Files.readString(file), SavedEvaluation.class);
    } catch (JacksonException e) {
      throw refused(file, e.getOriginalMessage());
    }
    if (saved == null) {
      throw refused(file, "it holds nothing");
    }
    if (!saved.format.equals(FORMAT)) {
      throw refused(file, "its format is \"%s\", not \"%s\"".formatted(saved.format, FORMAT));
    }
    if (!digest(Map.of(saved.subject, saved.facts)).equals(saved.factsDigest)) {
      throw refused(file, "its facts were changed after it was stored");
    }
    if (!digest(saved.findings).equals(saved.resultDigest)) {
      throw refused(file, "its findings were changed after it was stored");
    }
    return saved;
  }

  Moment moment() {
    return new Moment(
        LocalDate.parse(asOf), knownOn.isEmpty() ? LocalDate.MAX : LocalDate.parse(knownOn));
  }

  /// The facts as a text that the readers of facts read.
  String factsText() {
    return MAPPER.writeValueAsString(facts);
  }

  private static CommandFailure refused(Path file, String why) {
    return CommandFailure.usage(
        "jadework: %s is no stored evaluation: %s; store one with: jadework policy explain FILE --save %s"
            .formatted(file, why, file));
  }

  /// Equal contents, equal digest: keys are sorted, and what was read is digested as written.
  private static String digest(Object value) {
    try {
      Object plain = MAPPER.readValue(MAPPER.writeValueAsString(value), Object.class);
      byte[] text = MAPPER.writeValueAsString(plain).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
