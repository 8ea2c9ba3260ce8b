package dev.jadework.patents.format.st96;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.format.KeptFacts;
import dev.jadework.patents.format.st36.Symbols;
import dev.jadework.patents.format.xml.XmlElement;
import java.util.List;
import java.util.stream.Stream;

/// 分类. IPC and CPC of a document of ST.96, in parts or written as one; other classifications are
/// kept in their words.
final class St96Classes {
  private final Symbols symbols = new Symbols();
  private final KeptFacts kept;

  St96Classes(XmlElement data, KeptFacts kept) {
    this.kept = kept;
    for (XmlElement bag : data.elements()) {
      if (bag.name().equals("PatentClassificationBag")) {
        bag.elements().forEach(this::read);
      } else if (bag.name().equals("IPCClassification")) {
        read(bag);
      }
    }
  }

  List<Classification> all() {
    return symbols.all();
  }

  private void read(XmlElement group) {
    switch (group.name()) {
      case "IPCRClassificationBag" -> group.children("IPCRClassification").forEach(this::ipc);
      case "IPCRClassification" -> ipc(group);
      case "IPCClassification" ->
          group
              .children()
              .filter(child -> child.name().endsWith("Classification"))
              .forEach(child -> add("IPC", child.text()));
      case "CPCClassificationBag" ->
          Stream.of("MainCPC", "FurtherCPC")
              .flatMap(group::children)
              .flatMap(side -> side.descendants("CPCClassification"))
              .forEach(entry -> add("CPC", written(entry, "CPCSection")));
      default -> kept.keep(group.name(), group.text());
    }
  }

  private void ipc(XmlElement entry) {
    add("IPC", written(entry, "Section"));
  }

  /// The symbol in the columns of ST.8, in which `F` marks the first.
  private static String written(XmlElement entry, String section) {
    String whole = entry.textAt("PatentClassificationText");
    if (!whole.isEmpty()) {
      return whole;
    }
    String symbol = entry.textAt("PatentClassificationSymbolText");
    String parts =
        entry.textAt(section)
            + entry.textAt("Class")
            + entry.textAt("Subclass")
            + " "
            + entry.textAt("MainGroup")
            + "/"
            + entry.textAt("Subgroup");
    boolean first = entry.textAt("SymbolPositionCode").equals("F");
    return (symbol.isEmpty() ? parts : symbol) + (first ? " 00000000AF" : "");
  }

  private void add(String scheme, String text) {
    if (!symbols.add(scheme, text)) {
      kept.keep(scheme + "Classification", text);
    }
  }
}
