package dev.jadework.patents.rights;

import dev.jadework.patents.rights.Particulars.Value;
import java.util.ArrayList;
import java.util.List;

/// 变更事项. Of the items that one notice changes those that are holders: 专利权人, 申请人, 共同专利权人;
/// not 地址, 发明人 or 代理机构.
final class HolderItems {
  private HolderItems() {}

  /// The particulars of these items.
  ///
  /// @param transfer true if what stands under no item is of a holder; else it is where no item is
  ///     named at all, as outside China
  static Particulars of(Particulars all, boolean transfer) {
    List<Value> own = new ArrayList<>();
    boolean holder = transfer || all.first(Label.ITEM).isEmpty();
    for (Value value : all.values()) {
      if (value.label() == Label.ITEM) {
        holder = holder(value.text());
      } else if (holder) {
        own.add(value);
      }
    }
    return new Particulars(own);
  }

  private static boolean holder(String item) {
    return item.contains("权利人") || item.contains("专利权人") || item.contains("申请人");
  }
}
