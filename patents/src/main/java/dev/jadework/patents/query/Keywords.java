package dev.jadework.patents.query;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.rights.RightsChange;
import dev.jadework.patents.rights.StatedRights;
import dev.jadework.patents.text.Folding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 关键词. Values of fields that are compared whole ([QueryField.Kind#KEYWORD]).
public final class Keywords {
  /// Values of [QueryField#STATED].
  public static final List<String> STATED = List.of("当前权利人", "转移", "许可", "质押");

  private Keywords() {}

  /// Values of a document, each as [#key] gives it.
  public static Set<String> of(QueryField field, Patent patent) {
    Set<String> keys = new LinkedHashSet<>();
    switch (field) {
      case TYPE -> add(keys, field, patent.type().name());
      case OFFICE -> add(keys, field, patent.publication().office());
      case KC -> add(keys, field, patent.publication().kind());
      case FAM -> {
        add(keys, field, patent.familyId());
        add(keys, field, patent.extendedFamilyId());
      }
      case LANG -> {
        patent.titles().forEach(text -> add(keys, field, text.language()));
        patent.abstracts().forEach(text -> add(keys, field, text.language()));
      }
      case STATED ->
          StatedRights.of(patent).forEach(change -> add(keys, field, stated(change.kind())));
      case CITE_CAT ->
          patent.citations().forEach(citation -> add(keys, field, citation.category()));
      default ->
          throw new IllegalArgumentException(
              field
                  + " has no values of kind "
                  + QueryField.Kind.KEYWORD.name().toLowerCase(Locale.ROOT));
    }
    return keys;
  }

  /// A value as compared: folded, without outer blanks; the kinds of protection also by their
  /// Chinese names.
  public static String key(QueryField field, String value) {
    String folded = Folding.fold(value).strip();
    if (field != QueryField.TYPE) {
      return folded;
    }
    return switch (folded) {
      case "发明", "发明专利" -> "invention";
      case "实用新型" -> "utility_model";
      case "外观设计", "外观" -> "design";
      case "植物专利" -> "plant";
      case "未知" -> "unknown";
      default -> folded;
    };
  }

  private static @Nullable String stated(RightsChange.Kind kind) {
    return switch (kind) {
      case STATED_HOLDER -> "当前权利人";
      case STATED_TRANSFER -> "转移";
      case LICENCE -> "许可";
      case PLEDGE -> "质押";
      default -> null;
    };
  }

  private static void add(Set<String> keys, QueryField field, @Nullable String value) {
    String key = value == null ? "" : key(field, value);
    if (!key.isEmpty()) {
      keys.add(key);
    }
  }
}
