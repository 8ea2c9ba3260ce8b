package dev.jadework.patents.format.table;

import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 号码与种类. What a row is about: its publication, its application and the kind of protection.
record RowIdentity(RowCells cells) {
  PublicationNumber publication() throws UnreadableRecord {
    String number = cells.first(TableField.PUBLICATION);
    if (number == null) {
      throw new UnreadableRecord(
          "field.missing",
          "no publication number in the column " + cells.headsOf(TableField.PUBLICATION));
    }
    String office = cells.first(TableField.OFFICE);
    String kind = cells.first(TableField.KIND);
    try {
      PublicationNumber read =
          office != null && office.matches("[A-Za-z]{2}")
              ? PublicationNumber.parse(office.toUpperCase(Locale.ROOT), number)
              : PublicationNumber.parse(number);
      return kind != null && read.kind() == null ? read.withKind(kind) : read;
    } catch (UnreadableNumberException e) {
      throw new UnreadableRecord("number.unreadable", "publication: " + e.getMessage());
    }
  }

  /// A number that cannot be read is kept: the publication identifies the row.
  @Nullable ApplicationNumber application(PublicationNumber publication) {
    Map<String, String> written = cells.of(TableField.APPLICATION);
    for (Map.Entry<String, String> cell : written.entrySet()) {
      // A kind code behind: “US 201213657122 A”.
      String number = cell.getValue().replaceFirst("(?<=\\d)\\s+[A-Z]\\d?$", "");
      try {
        return ApplicationNumber.parse(publication.office(), number);
      } catch (UnreadableNumberException e) {
        cells.keep(cell.getKey(), cell.getValue());
      }
    }
    return null;
  }

  PatentType type(PublicationNumber publication, @Nullable ApplicationNumber application) {
    PatentType known = PatentType.of(publication, application);
    String word = cells.first(TableField.TYPE);
    if (word == null) {
      return known;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    PatentType stated = PatentType.UNKNOWN;
    if (lower.contains("实用新型")
        || lower.contains("utility model")
        || lower.contains("limited patent")) {
      stated = PatentType.UTILITY_MODEL;
    } else if (lower.contains("外观") || lower.contains("design")) {
      stated = PatentType.DESIGN;
    } else if (lower.contains("plant")) {
      stated = PatentType.PLANT;
    } else if (lower.contains("发明") || lower.contains("invention")) {
      stated = PatentType.INVENTION;
    }
    PatentType type = known == PatentType.UNKNOWN ? stated : known;
    if (type == PatentType.UNKNOWN || stated != type) {
      cells.of(TableField.TYPE).forEach(cells::keep);
    }
    return type;
  }
}
