package dev.jadework.patents.reference;

import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// 国民经济行业对照表. IPC symbols of the industries of GB/T 4754; a symbol may be of several, and one
/// above the group stands for all below it. Rows that cannot be read are left out. Immutable.
///
/// @param symbols by code of digits
/// @param names by code of digits
record NationalIndustries(
    Map<String, Set<String>> symbols, Map<String, String> names, List<RefusedRow> refused) {
  static final NationalIndustries NONE = new NationalIndustries(Map.of(), Map.of(), List.of());

  private static final Pattern CODE = Pattern.compile("([A-T]?)(\\d{2,4})|([A-T])");

  /// Last division of each section of GB/T 4754-2017, from A on.
  private static final int[] LAST_DIVISION = {
    5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
  };

  static NationalIndustries read(TableText text) {
    boolean prefixes = text.heads().contains("ipc_prefixes");
    if (!prefixes && !text.heads().contains("ipc_code")) {
      throw new ReferenceException(
          text.file(), 1, "there is no head ipc_prefixes or ipc_code beside gbc_code");
    }
    Map<String, Set<String>> symbols = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    List<RefusedRow> refused = new ArrayList<>();
    for (TableText.Row row : text.rows()) {
      try {
        String code = digits(text.cell(row, "gbc_code"));
        Set<String> own = symbols(text.cell(row, prefixes ? "ipc_prefixes" : "ipc_code"));
        symbols.computeIfAbsent(code, _ -> new TreeSet<>()).addAll(own);
        names.putIfAbsent(code, text.cell(row, "gbc_name"));
      } catch (RowProblem problem) {
        refused.add(problem.at(row.line()));
      }
    }
    if (symbols.isEmpty() && !refused.isEmpty()) {
      throw new ReferenceException(
          text.file(), "none of its rows can be read; " + refused.getFirst());
    }
    return new NationalIndustries(symbols, names, List.copyOf(refused));
  }

  /// Codes of digits at or below what a query names: a letter, two to four digits with or without
  /// their letter, or a whole name.
  Set<String> asked(String value) {
    String wanted = Folding.fold(value).strip().toUpperCase(Locale.ROOT);
    Set<String> codes = new TreeSet<>();
    names.forEach(
        (code, name) -> {
          boolean named = Folding.fold(name).strip().toUpperCase(Locale.ROOT).equals(wanted);
          if (named || wanted.equals(section(code)) || code.startsWith(bare(wanted, code))) {
            codes.add(code);
          }
        });
    return codes;
  }

  /// `C3562` with its section.
  static String written(String code) {
    return section(code) + code;
  }

  /// The digits asked for; what no code begins with if the letter is that of another section.
  private static String bare(String wanted, String code) {
    if (wanted.matches("\\d{2,4}")) {
      return wanted;
    }
    boolean own = wanted.matches("[A-T]\\d{2,4}") && wanted.startsWith(section(code));
    return own ? wanted.substring(1) : "-";
  }

  private static String section(String code) {
    int division = Integer.parseInt(code.substring(0, 2));
    for (int i = 0; i < LAST_DIVISION.length; i++) {
      if (division <= LAST_DIVISION[i]) {
        return Character.toString('A' + i);
      }
    }
    return "";
  }

  private static String digits(String cell) {
    String code = Folding.fold(cell).strip().toUpperCase(Locale.ROOT);
    if (!CODE.matcher(code).matches() || code.length() == 1) {
      throw new RowProblem(
          "“" + MarkValue.shown(cell) + "” is no code of GB/T 4754",
          "write two to four digits, as 3562 or C3562");
    }
    String digits = code.replaceFirst("^[A-T]", "");
    if (section(digits).isEmpty()
        || digits.length() < code.length() && !code.startsWith(section(digits))) {
      throw new RowProblem(
          "“" + code + "” is not in the section of its letter", "write the digits alone");
    }
    return digits;
  }

  private static Set<String> symbols(String cell) {
    Set<String> symbols = new TreeSet<>();
    String folded = Folding.fold(cell).toUpperCase(Locale.ROOT);
    for (String part :
        Arrays.asList(folded.replaceAll("(?<=[A-Z]) +(?=\\d)", "").split("[ ,;、]+"))) {
      if (!part.isEmpty()) {
        symbols.add(
            ClassificationSymbol.parse(part)
                .map(ClassificationSymbol::toString)
                .orElseThrow(
                    () ->
                        new RowProblem(
                            "“" + MarkValue.shown(part) + "” is no IPC symbol",
                            "write symbols such as H01M10/0525, H01M or H01, with blanks between")));
      }
    }
    if (symbols.isEmpty()) {
      throw new RowProblem("the row has no IPC symbol", "write one, or remove the row");
    }
    return symbols;
  }
}
