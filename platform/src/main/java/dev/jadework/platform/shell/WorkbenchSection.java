package dev.jadework.platform.shell;

import dev.jadework.platform.identity.CurrentUser;
import java.time.LocalDate;
import java.util.List;

/// What a module contributes to the workbench of a person; declared as a bean. Both lists may be
/// empty, and hold only what this person may see.
public interface WorkbenchSection {
  /// What this person has to do, in any order.
  List<ToDo> toDos(CurrentUser user, I18n i18n, LocalDate today);

  /// Figures for this person, in the order shown.
  List<Tile> tiles(CurrentUser user, I18n i18n, LocalDate today);

  /// Place among the sections; smaller comes first.
  default int order() {
    return 100;
  }
}
