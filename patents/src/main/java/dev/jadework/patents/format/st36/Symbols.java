package dev.jadework.patents.format.st36;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 分类号. Symbols in the columns of ST.8 (`A61K   9/00        20060101AFI20221215BHEP`) or written
/// otherwise; gathered without repeats, the first by position in front.
public final class Symbols {
  private static final Pattern COLUMNS =
      Pattern.compile(
          "\\d?\\s*([A-HY])\\s*(\\d{2})\\s*([A-Z])\\s*(\\d{1,4})\\s*/\\s*(\\d{1,6})"
              + "(?:\\s*\\d{8}.?([FL])|\\s+([A-Z])\\b)?");

  /// Of an element that gives the parts of a symbol one by one.
  public static String joined(XmlElement entry) {
    return "%s%s%s %s/%s"
        .formatted(
            entry.textAt("section"),
            entry.textAt("class"),
            entry.textAt("subclass"),
            entry.textAt("main-group"),
            entry.textAt("subgroup"));
  }

  private final List<Classification> found = new ArrayList<>();

  /// @return false if the text holds no symbol
  public boolean add(String scheme, String text) {
    Matcher m = COLUMNS.matcher(text);
    if (!m.lookingAt()) {
      return ClassificationSymbol.parse(text)
          .map(symbol -> add(scheme, symbol.toString(), false))
          .orElse(false);
    }
    String symbol =
        "%s%s%s %s/%s".formatted(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5));
    return ClassificationSymbol.parse(symbol)
        .map(parsed -> add(scheme, parsed.toString(), "F".equals(m.group(6))))
        .orElse(false);
  }

  /// @param first true if the source marks it as the first
  public boolean add(String scheme, String symbol, boolean first) {
    boolean known =
        found.stream().anyMatch(c -> c.scheme().equals(scheme) && c.symbol().equals(symbol));
    if (!known) {
      found.add(new Classification(scheme, symbol, first));
    }
    return true;
  }

  /// IPC before CPC, the main symbol of each scheme first: as marked, else as it comes.
  public List<Classification> all() {
    List<Classification> all = new ArrayList<>();
    for (String scheme : List.of("IPC", "CPC")) {
      List<Classification> own =
          found.stream()
              .filter(c -> c.scheme().equals(scheme))
              .sorted(Comparator.comparing((Classification c) -> !c.main()))
              .toList();
      for (int i = 0; i < own.size(); i++) {
        all.add(new Classification(scheme, own.get(i).symbol(), i == 0));
      }
    }
    return all;
  }
}
