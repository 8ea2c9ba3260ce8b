package dev.jadework.patents.format.uspto;

import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.format.uspto.GreenbookFields.Field;
import dev.jadework.patents.format.uspto.GreenbookFields.Section;
import dev.jadework.patents.format.xml.Blanks;

/// 分类号. Classes (`CLAS`) of a green book record and of what it cites.
final class GreenbookClasses {
  private GreenbookClasses() {}

  static void read(Section section, UsptoDraft draft) {
    boolean first = true;
    for (Field field : section.fields()) {
      switch (field.code()) {
        case "OCL" -> american(field, true, draft);
        case "XCL" -> american(field, false, draft);
        case "ICL" -> {
          international(field, first, draft);
          first = false;
        }
        case "EDF" -> draft.keep("ipc-edition", field.text().strip());
        default -> draft.keep(field.code(), Blanks.drawnTogether(field.text()));
      }
    }
  }

  private static void american(Field field, boolean main, UsptoDraft draft) {
    draft.classification(UsptoClasses.USPC, UsptoClasses.uspc(field.text()), main);
  }

  /// Designs have their Locarno class here.
  private static void international(Field field, boolean main, UsptoDraft draft) {
    if (draft.type == PatentType.DESIGN) {
      draft.classification(UsptoClasses.LOCARNO, UsptoClasses.locarno(field.text().strip()), main);
    } else {
      draft.classification("IPC", UsptoClasses.ipc(field.text()), main);
    }
  }

  /// The class of a cited document: the American one, original or cross reference, else the
  /// international one.
  static String ofCited(Section section) {
    for (String code : new String[] {"OCL", "XCL"}) {
      String symbol = section.text(code);
      if (!symbol.isEmpty()) {
        return UsptoClasses.uspc(symbol);
      }
    }
    return UsptoClasses.ipc(section.text("ICL"));
  }
}
