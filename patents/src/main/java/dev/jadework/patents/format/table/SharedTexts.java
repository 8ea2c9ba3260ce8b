package dev.jadework.patents.format.table;

import dev.jadework.patents.format.SourceInput;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlPieces;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 共享文本. The texts that cells of a workbook refer to by their place in one list.
///
/// A damaged text may stand for any number of them, so that no place behind it is certain: those
/// before it are read, and a cell that refers to another cannot be.
final class SharedTexts {
  private static final String PART = "xl/sharedStrings.xml";

  /// Characters of all texts together; more do not fit beside an index in a heap of 1 GB.
  private static final long MOST_TEXT = 200_000_000;

  private final List<String> texts = new ArrayList<>();
  private @Nullable String damage;

  private SharedTexts() {}

  /// @throws UnreadableWorkbook if the part is damaged and does not show where
  static SharedTexts read(Workbook book) throws IOException, UnreadableWorkbook {
    SharedTexts shared = new SharedTexts();
    if (book.has(PART)) {
      try (InputStream in = book.part(PART)) {
        shared.all(SourceInput.of(PART, in));
      }
    }
    return shared;
  }

  private void all(SourceInput input) throws IOException, UnreadableWorkbook {
    XmlPieces pieces = new XmlPieces(input, "si", "sst");
    long length = 0;
    for (XmlPieces.Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
      switch (piece) {
        case XmlPieces.Piece.Healthy healthy -> {
          String text = text(healthy.element());
          texts.add(text);
          length += text.length();
        }
        case XmlPieces.Piece.Damaged damaged -> {
          damage = damaged.message();
          return;
        }
      }
      if (length > MOST_TEXT) {
        throw new UnreadableWorkbook(
            "file.too-large",
            "more than %,d characters of shared texts; save the table as CSV".formatted(MOST_TEXT));
      }
    }
    if (input.damage() != null && pieces.closed()) {
      throw Workbook.damaged("one of the shared texts, no telling which: " + input.damage());
    }
    damage = input.damage();
  }

  /// What is wrong with the list and from where on; null if it is whole.
  @Nullable String damage() {
    return damage == null
        ? null
        : "shared texts from number %d on are damaged: %s".formatted(texts.size(), damage);
  }

  /// @param place what a cell holds, from 0
  /// @throws UnreadableRecord if it refers to a text that is damaged or not there
  String at(String place) throws UnreadableRecord {
    int index = place.strip().matches("\\d{1,9}") ? Integer.parseInt(place.strip()) : -1;
    if (index >= 0 && index < texts.size()) {
      return texts.get(index);
    }
    String there = damage();
    throw new UnreadableRecord(
        "table.cell",
        "a cell refers to the shared text “%s”; ".formatted(place)
            + (there == null ? "there are " + texts.size() : there));
  }

  /// Text written in one or several runs, without the readings of East Asian characters.
  static String text(XmlElement written) {
    StringBuilder text = new StringBuilder();
    for (XmlElement part : written.elements()) {
      if (part.name().equals("t")) {
        text.append(part.verbatim());
      } else if (part.name().equals("r")) {
        part.children("t").forEach(t -> text.append(t.verbatim()));
      }
    }
    return text.toString();
  }
}
