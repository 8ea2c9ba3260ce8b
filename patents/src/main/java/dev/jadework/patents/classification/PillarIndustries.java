package dev.jadework.patents.classification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// 六大支柱产业. Pillar industries by IPC symbol, by a declared mapping: the longest prefix wins. The
/// starter mapping is a proposal of this product, not an official table; another can be loaded.
public final class PillarIndustries {
  /// First line of a table that is loaded.
  public static final String HEADS = "industry\tipc_prefixes";

  public static final PillarIndustries STARTER = starter();

  private final Map<String, String> byPrefix = new HashMap<>();

  private PillarIndustries() {}

  /// @param lines name of an industry, tab, prefixes with blanks between them; lines with # are
  ///     remarks, and so is a line of the heads [#HEADS]
  /// @throws UnreadableRowException naming the line that is wrong
  public static PillarIndustries of(List<String> lines) {
    PillarIndustries industries = new PillarIndustries();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#") && !line.startsWith(HEADS)) {
        industries.add(i + 1, line);
      }
    }
    return industries;
  }

  /// Every prefix with its industry.
  public Map<String, String> prefixes() {
    return Map.copyOf(byPrefix);
  }

  /// The industry of a symbol; empty if no prefix covers it.
  public Optional<String> of(ClassificationSymbol symbol) {
    return Stream.of(symbol.mainGroupLevel(), symbol.subclassLevel(), symbol.classLevel())
        .flatMap(Optional::stream)
        .map(byPrefix::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private void add(int number, String line) {
    int tab = line.indexOf('\t');
    if (tab <= 0) {
      throw new UnreadableRowException(
          number, "“" + line + "”: an industry, a tab and IPC prefixes are needed");
    }
    for (String prefix : line.substring(tab + 1).strip().split(" +")) {
      ClassificationSymbol symbol =
          ClassificationSymbol.parse(prefix)
              .filter(parsed -> parsed.subgroup() == null && parsed.classLevel().isPresent())
              .orElseThrow(
                  () ->
                      new UnreadableRowException(
                          number, "“" + prefix + "” is no class, subclass or main group"));
      String other = byPrefix.putIfAbsent(symbol.toString(), line.substring(0, tab));
      if (other != null) {
        throw new UnreadableRowException(
            number, "“" + prefix + "” belongs to " + other + " already");
      }
    }
  }

  private static PillarIndustries starter() {
    try (InputStream in = PillarIndustries.class.getResourceAsStream("pillar-industries.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return of(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
