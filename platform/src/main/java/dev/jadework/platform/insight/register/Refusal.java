package dev.jadework.platform.insight.register;

import java.util.Locale;

/// 拒绝理由. Why an act on an assessment was refused. Nothing was changed.
public enum Refusal {
  /// The person's roles do not allow it.
  ROLE,
  /// 本人不得签署本人编制的评估: the person wrote or submitted it.
  OWN_WORK,
  /// The assessment is not in the state that the act starts from.
  STATE,
  /// Questions are neither answered nor expressly left open.
  UNANSWERED,
  /// The act needs an opinion or a reason.
  NO_REASON,
  /// The project has an assessment that is not signed yet.
  ALREADY_OPEN,
  /// No policy pack binds the project's region.
  NO_POLICY,
  /// There is nothing to search with: neither proposal nor features.
  NO_TEXT,
  /// The day lies before the application: what was published in between would be left out.
  BEFORE_APPLICATION;

  /// Key of its wording in the messages.
  public String messageKey() {
    return "insight.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
