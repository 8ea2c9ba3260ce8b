package dev.jadework.patents.reference;

import dev.jadework.patents.classification.ClassScheme;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.classification.EmergingIndustries;
import dev.jadework.patents.classification.PillarIndustries;
import dev.jadework.patents.classification.TechnologyFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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

  private final List<ReferenceTable> tables;
  private final Function<ReferenceTable, byte[]> contents;
  private @Nullable TechnologyFields fields;
  private @Nullable EmergingIndustries industries;
  private @Nullable PillarIndustries pillars;
  private @Nullable SchemeText scheme;
  private @Nullable Set<String> universities;
  private @Nullable MarkTable marks;
  private @Nullable NationalIndustries nationalIndustries;
  private @Nullable Organisations organisations;
  private @Nullable CompanyTree companyTree;
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
              .map(TableValues::technologyFields)
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
    return TableValues.industries(rules.get(), symbols.get(), official);
  }

  /// Names of the industries by code, from the table of names and else from the rules.
  public Map<String, String> industryNames() {
    Map<String, String> names = new TreeMap<>(industries().industries());
    one(ReferenceKind.EMERGING_NAMES)
        .map(TableValues::industryNames)
        .ifPresent(given -> given.forEach(names::replace));
    return names;
  }

  /// 支柱产业. The loaded mapping, else the proposal of the product.
  public synchronized PillarIndustries pillars() {
    if (pillars == null) {
      pillars =
          one(ReferenceKind.PILLAR_INDUSTRIES)
              .map(TableValues::pillars)
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
      universities =
          one(ReferenceKind.UNIVERSITIES).map(TableValues::universities).orElse(Set.of());
    }
    return universities;
  }

  /// 行政区划. Names by code; empty unless loaded.
  ///
  /// @param kind provinces, cities or counties
  public synchronized Map<String, String> divisions(ReferenceKind kind) {
    return divisions.computeIfAbsent(
        kind, _ -> one(kind).map(TableValues::divisions).orElse(Map.of()));
  }

  /// 专利标注. Without any unless loaded.
  synchronized MarkTable marks() {
    if (marks == null) {
      marks = one(ReferenceKind.PATENT_MARKS).map(MarkTable::read).orElse(MarkTable.EMPTY);
    }
    return marks;
  }

  /// 国民经济行业. Without any unless loaded.
  synchronized NationalIndustries nationalIndustries() {
    if (nationalIndustries == null) {
      nationalIndustries =
          one(ReferenceKind.NATIONAL_INDUSTRIES)
              .map(NationalIndustries::read)
              .orElse(NationalIndustries.NONE);
    }
    return nationalIndustries;
  }

  /// 组织机构. Without any unless loaded.
  synchronized Organisations organisations() {
    if (organisations == null) {
      organisations =
          one(ReferenceKind.ORGANISATIONS).map(Organisations::read).orElse(Organisations.NONE);
    }
    return organisations;
  }

  /// 公司树. Without any unless loaded.
  synchronized CompanyTree companyTree() {
    if (companyTree == null) {
      companyTree = one(ReferenceKind.COMPANY_TREE).map(CompanyTree::read).orElse(CompanyTree.NONE);
    }
    return companyTree;
  }

  /// Rows of a table that are not used since they cannot be read.
  public List<RefusedRow> refused(ReferenceTable table) {
    return switch (table.kind()) {
      case PATENT_MARKS -> marks().refused();
      case NATIONAL_INDUSTRIES -> nationalIndustries().refused();
      case ORGANISATIONS -> organisations().refused();
      case COMPANY_TREE -> companyTree().refused();
      default -> List.of();
    };
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
    marks();
    nationalIndustries();
    organisations();
    companyTree();
  }

  private Optional<TableText> one(ReferenceKind kind) {
    return texts(kind).stream().findFirst();
  }

  private List<TableText> texts(ReferenceKind kind) {
    return of(kind).stream()
        .map(table -> TableText.read(table.source(), contents.apply(table)))
        .toList();
  }
}
