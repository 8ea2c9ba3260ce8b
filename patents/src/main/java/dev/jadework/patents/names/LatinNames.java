package dev.jadework.patents.names;

import dev.jadework.patents.names.NameWords.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// 英文名称. Reads names in Latin letters.
final class LatinNames {
  /// More words than a person's name has.
  private static final int PERSON_WORDS = 3;

  /// Shorter ones are mostly initials, which many bodies share.
  private static final int SHORTEST_COINED = 5;

  private static final int TELLING = 5;

  private static final Pattern ADJECTIVE =
      Pattern.compile(
          "\\b(TECHNOLOGICAL|SCI(ENCE)?[-. ]*TECH(NOLOGY)?)\\W+UNIV", Pattern.CASE_INSENSITIVE);

  private LatinNames() {}

  static ApplicantName read(String raw) {
    LatinParts parts = LatinParts.of(raw);
    ApplicantType type = type(parts);
    boolean whole = type == ApplicantType.UNIVERSITY || type == ApplicantType.INSTITUTE;
    String core = String.join("", parts.core);
    if (whole || core.isEmpty()) {
      // Here places and trades are what tells bodies apart: Zhejiang University of Technology.
      core = ordered(raw, parts);
    }
    if (core.isEmpty()) {
      core = raw.strip();
    }
    String normal = whole ? core : String.join(" ", parts.words);
    SortedSet<String> none = new TreeSet<>();
    return new ApplicantName(
        raw,
        normal.isEmpty() ? core : normal,
        String.join(" ", parts.of(Kind.FORM)),
        core,
        whole ? none : parts.of(Kind.TRADE),
        whole ? none : parts.of(Kind.PLACE),
        List.copyOf(parts.branches),
        "",
        parts.coined && !whole && core.length() >= SHORTEST_COINED,
        core.length() >= TELLING && !(parts.common && parts.core.size() == 1),
        false,
        type);
  }

  /// Words of a university or institute in one order. Xi'an Technological University is not Xi'an
  /// University of Technology, nor Zhejiang Sci-Tech University that of Science and Technology.
  private static String ordered(String raw, LatinParts parts) {
    List<String> words = new ArrayList<>(parts.words);
    if (ADJECTIVE.matcher(raw).find()) {
      words.add("ADJECTIVE");
    }
    return words.stream().sorted().collect(Collectors.joining(" "));
  }

  private static ApplicantType type(LatinParts parts) {
    SortedSet<String> units = parts.of(Kind.UNIT);
    boolean formed = !parts.of(Kind.FORM).isEmpty();
    if (units.contains("UNIV")
        || (!formed && (units.contains("COLLEGE") || units.contains("SCHOOL")))) {
      return ApplicantType.UNIVERSITY;
    }
    SortedSet<String> trades = parts.of(Kind.TRADE);
    if (trades.contains("HOSPITAL")) {
      return ApplicantType.HOSPITAL;
    }
    if (units.contains("MINISTRY") || units.contains("GOVERNMENT") || units.contains("BUREAU")) {
      return ApplicantType.GOVERNMENT;
    }
    if (!formed && (units.contains("INST") || units.contains("ACADEMY"))) {
      return ApplicantType.INSTITUTE;
    }
    if (trades.contains("BANK")) {
      return ApplicantType.BANK;
    }
    boolean business =
        formed || !trades.isEmpty() || !parts.of(Kind.LIGHT).isEmpty() || !units.isEmpty();
    if (business) {
      return ApplicantType.ENTERPRISE;
    }
    boolean person =
        parts.core.size() >= 2
            && parts.core.size() <= PERSON_WORDS
            && parts.of(Kind.PLACE).isEmpty();
    return person ? ApplicantType.PERSON : ApplicantType.UNKNOWN;
  }
}
