package dev.jadework.patents.reference;

import dev.jadework.patents.classification.ClassScheme;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.classification.EmergingIndustries;
import dev.jadework.patents.classification.PillarIndustries;
import dev.jadework.patents.classification.TechnologyFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 参考数据. The tables there are, each read when first needed. What is not loaded is empty or the
/// starter table of the product. Thread-safe.
public final class ReferenceTables {
  /// Nothing loaded.
  public static final ReferenceTables NONE =
      new ReferenceTables(
          List.of(),
          table -> {
            throw new IllegalStateException(table + " was never loaded");
          });

  private static final List<String> DIVISION_COLUMNS = List.of("code", "name");

  private final List<ReferenceTable> tables;
  private final Function<ReferenceTable, byte[]> contents;
  private @Nullable TechnologyFields fields;
  private @Nullable EmergingIndustries industries;
  private @Nullable PillarIndustries pillars;
  private @Nullable SchemeText scheme;
  private @Nullable Set<String> universities;
  private final Map<ReferenceKind, Map<String, String>> divisions = new HashMap<>();

  ReferenceTables(List<ReferenceTable> tables, Function<ReferenceTable, byte[]> contents) {
    this.tables = List.copyOf(tables);
    this.contents = contents;
  }

  /// Every table, by kind.
  public List<ReferenceTable> all() {
    return tables;
  }

  /// The tables of a kind.
  List<ReferenceTable> of(ReferenceKind kind) {
    return tables.stream().filter(table -> table.kind() == kind).toList();
  }

  /// 技术领域. The loaded table, else the starter table.
  public synchronized TechnologyFields fields() {
    if (fields == null) {
      fields =
          one(ReferenceKind.TECHNOLOGY_FIELDS)
              .map(
                  text ->
                      text.made(
                          text.columns("field_no", "sector", "field", "ipc_prefix"),
                          TechnologyFields::of))
              .orElse(TechnologyFields.STARTER);
    }
    return fields;
  }

  /// 战略性新兴产业. Empty unless symbols and rules are loaded.
  public synchronized EmergingIndustries industries() {
    if (industries == null) {
      industries = readIndustries();
    }
    return industries;
  }

  private EmergingIndustries readIndustries() {
    Optional<TableText> rules = one(ReferenceKind.EMERGING_RULES);
    Optional<TableText> symbols = one(ReferenceKind.EMERGING_SYMBOLS);
    if (rules.isEmpty() || symbols.isEmpty()) {
      return EmergingIndustries.NONE;
    }
    boolean official = of(ReferenceKind.EMERGING_SYMBOLS).getFirst().official();
    EmergingIndustries.Table basis =
        official ? EmergingIndustries.Table.OFFICIAL : EmergingIndustries.Table.RECONSTRUCTION;
    List<String> ruleLines =
        rules.get().columns("sei_id", "sei_code", "sei_name_zh", "keywords_zh");
    rules.get().made(ruleLines, lines -> EmergingIndustries.of(basis, List.of(), lines));
    return symbols
        .get()
        .made(
            symbols.get().columns("ipc_code", "sei_id"),
            lines -> EmergingIndustries.of(basis, lines, ruleLines));
  }

  /// Names of the industries by code, from the table of names and else from the rules.
  public Map<String, String> industryNames() {
    Map<String, String> names = new TreeMap<>(industries().industries());
    one(ReferenceKind.EMERGING_NAMES)
        .ifPresent(
            text ->
                text.rows()
                    .forEach(
                        row ->
                            names.replace(
                                text.cell(row, "sei_code"), text.cell(row, "sei_name_zh"))));
    return names;
  }

  /// 支柱产业. The loaded mapping, else the proposal of the product.
  public synchronized PillarIndustries pillars() {
    if (pillars == null) {
      pillars =
          one(ReferenceKind.PILLAR_INDUSTRIES)
              .map(
                  text -> text.made(text.columns("industry", "ipc_prefixes"), PillarIndustries::of))
              .orElse(PillarIndustries.STARTER);
    }
    return pillars;
  }

  /// IPC 分类表. [ClassScheme#NONE] unless loaded.
  public ClassScheme scheme() {
    return schemeText().scheme();
  }

  /// The title of a symbol, as the loaded tables give it.
  public Optional<String> title(ClassificationSymbol symbol) {
    return Optional.ofNullable(schemeText().titles().get(symbol.toString()));
  }

  private synchronized SchemeText schemeText() {
    if (scheme == null) {
      scheme = SchemeText.of(texts(ReferenceKind.CLASS_SCHEME), texts(ReferenceKind.CLASS_LEVELS));
    }
    return scheme;
  }

  /// 高校. Names of universities and colleges; empty unless loaded.
  public synchronized Set<String> universities() {
    if (universities == null) {
      Set<String> names = new HashSet<>();
      one(ReferenceKind.UNIVERSITIES)
          .ifPresent(text -> text.rows().forEach(row -> names.add(required(text, row, "name"))));
      universities = Set.copyOf(names);
    }
    return universities;
  }

  /// 行政区划. Names by code; empty unless loaded.
  ///
  /// @param kind provinces, cities or counties
  public synchronized Map<String, String> divisions(ReferenceKind kind) {
    return divisions.computeIfAbsent(
        kind,
        _ -> {
          Map<String, String> names = new HashMap<>();
          one(kind)
              .ifPresent(
                  text ->
                      text.rows()
                          .forEach(
                              row -> {
                                List<String> cells =
                                    DIVISION_COLUMNS.stream()
                                        .map(head -> required(text, row, head))
                                        .toList();
                                if (!cells.getFirst().matches("\\d{2,12}")) {
                                  throw text.problem(
                                      row, "“" + cells.getFirst() + "” is no code of digits");
                                }
                                names.put(cells.getFirst(), cells.getLast());
                              }));
          return Map.copyOf(names);
        });
  }

  /// Reads every table, to find what cannot be taken.
  void checkAll() {
    fields();
    industries();
    industryNames();
    pillars();
    scheme();
    universities();
    divisions(ReferenceKind.PROVINCES);
    divisions(ReferenceKind.CITIES);
    divisions(ReferenceKind.COUNTIES);
  }

  private Optional<TableText> one(ReferenceKind kind) {
    return texts(kind).stream().findFirst();
  }

  private List<TableText> texts(ReferenceKind kind) {
    return of(kind).stream()
        .map(table -> TableText.read(table.source(), contents.apply(table)))
        .collect(Collectors.toList());
  }

  private static String required(TableText text, TableText.Row row, String head) {
    String cell = text.cell(row, head);
    if (cell.isEmpty()) {
      throw text.problem(row, "there is nothing under “" + head + "”");
    }
    return cell;
  }
}
