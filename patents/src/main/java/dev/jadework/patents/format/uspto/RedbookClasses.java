package dev.jadework.patents.format.uspto;

import dev.jadework.patents.format.xml.XmlElement;
import java.util.List;

/// Classifications of a red book document: IPC of all editions, CPC, American and Locarno classes.
final class RedbookClasses {
  private RedbookClasses() {}

  static void read(XmlElement part, UsptoDraft draft) {
    switch (part.name()) {
      case "classification-ipcr" -> symbol("IPC", part, false, draft);
      case "classifications-ipcr" -> {
        for (XmlElement entry : part.elements("classification-ipcr")) {
          symbol("IPC", entry, false, draft);
        }
      }
      case "classifications-cpc" -> cpc(part, draft);
      case "classification-ipc" -> {
        draft.keep("ipc-edition", part.textAt("edition"));
        columns(part, "IPC", draft);
      }
      case "classification-national" -> columns(part, UsptoClasses.USPC, draft);
      default -> {
        draft.keep("locarno-edition", part.textAt("edition"));
        columns(part, UsptoClasses.LOCARNO, draft);
      }
    }
  }

  private static void columns(XmlElement part, String scheme, UsptoDraft draft) {
    for (XmlElement entry : part.elements()) {
      boolean main = entry.name().equals("main-classification");
      if (main || entry.name().equals("further-classification")) {
        draft.classification(scheme, symbol(scheme, entry), main);
      } else if (entry.name().equals("additional-info")) {
        draft.keep("classification-national-additional-info", entry.text());
      }
    }
  }

  private static String symbol(String scheme, XmlElement entry) {
    String columns = entry.verbatim();
    return switch (scheme) {
      case "IPC" -> UsptoClasses.ipc(columns);
      case UsptoClasses.USPC -> UsptoClasses.uspc(columns);
      default -> UsptoClasses.locarno(columns.strip());
    };
  }

  private static void cpc(XmlElement part, UsptoDraft draft) {
    for (XmlElement group : part.elements()) {
      boolean main = group.name().equals("main-cpc");
      for (XmlElement entry : group.elements()) {
        if (entry.name().equals("classification-cpc")) {
          symbol("CPC", entry, main, draft);
        } else if (entry.name().equals("combination-set")) {
          combination(entry, draft);
        }
      }
    }
  }

  /// Symbols that hold only together: each is a class of the document, the set is kept in order.
  private static void combination(XmlElement set, UsptoDraft draft) {
    StringBuilder told = new StringBuilder();
    for (XmlElement rank : set.elements("combination-rank")) {
      XmlElement entry = rank.first("classification-cpc");
      if (entry != null) {
        draft.classification("CPC", parts(entry), false);
        told.append(told.isEmpty() ? "" : ", ").append(parts(entry));
      }
    }
    draft.keep("cpc-combination-set", told.toString());
  }

  private static void symbol(String scheme, XmlElement entry, boolean main, UsptoDraft draft) {
    boolean first = main || scheme.equals("IPC") && entry.textAt("symbol-position").equals("F");
    String symbol = parts(entry);
    draft.classification(scheme, symbol, first);
    StringBuilder told = new StringBuilder(symbol);
    for (XmlElement part : entry.elements()) {
      String name = part.name();
      if (!PARTS.contains(name)) {
        String text = part.text();
        told.append(text.isEmpty() ? "" : " " + text);
      }
    }
    // Version, level, position, value, date, office, status and source, in the order of the record.
    draft.keep(entry.name(), told.toString());
  }

  private static final List<String> PARTS =
      List.of("section", "class", "subclass", "main-group", "subgroup");

  private static String parts(XmlElement entry) {
    String group = entry.textAt("main-group");
    String subgroup = entry.textAt("subgroup");
    return entry.textAt("section")
        + entry.textAt("class")
        + entry.textAt("subclass")
        + (group.isEmpty() ? "" : UsptoDraft.withoutZeros(group))
        + (subgroup.isEmpty() ? "" : "/" + subgroup);
  }

  /// Classes the examiner searched in.
  static void searched(XmlElement part, UsptoDraft draft) {
    for (XmlElement entry : part.elements()) {
      XmlElement symbol = entry.first("main-classification");
      String text =
          symbol == null
              ? UsptoFacts.told(entry)
              : UsptoClasses.uspc(symbol.verbatim())
                  + (entry.first("additional-info") == null
                      ? ""
                      : " (" + entry.textAt("additional-info") + ")");
      draft.keep(part.name(), text);
    }
  }
}
