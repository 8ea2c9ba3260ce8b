package dev.jadework.patents.rights;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.status.EventKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 权利变动. One change of a right that a record tells.
///
/// @param day on which it became known; the earliest there is where a source states it without day
/// @param from who gives: the holder before, the licensor, the pledgor
/// @param to who receives: the holder after, the licensee, the pledgee
/// @param number of the contract or the pledge, null if none is told
/// @param sort 许可种类 of a licence (`独占许可`), null if none is told
/// @param effective day from which it works, null if none is told
public record RightsChange(
    Kind kind,
    LocalDate day,
    List<String> from,
    List<String> to,
    @Nullable String number,
    @Nullable String sort,
    @Nullable LocalDate effective) {
  /// 变动种类.
  public enum Kind {
    /// 转移.
    TRANSFER,
    /// 增加共有人. The holders stay.
    JOINING,
    /// 名称变更. The same body under another name.
    RENAMING,
    /// 来源所载权利人. Who a source says holds it.
    STATED_HOLDER,
    /// 来源所载转移. Parties of transfers that a source states together.
    STATED_TRANSFER,
    LICENCE,
    LICENCE_END,
    OPEN_LICENCE,
    OPEN_LICENCE_END,
    PLEDGE,
    PLEDGE_END
  }

  /// 有此类事件者才可能有权利变动. Kinds of events that may tell of one.
  public static final Set<EventKind> TOLD_BY =
      Set.of(
          EventKind.TRANSFER,
          EventKind.CHANGE,
          EventKind.LICENCE,
          EventKind.LICENCE_END,
          EventKind.OPEN_LICENCE,
          EventKind.PLEDGE,
          EventKind.PLEDGE_END);

  public RightsChange {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  /// What an event tells; empty if it has no day or changes no right.
  ///
  /// @param office ST.3 code of the office of the application
  public static Optional<RightsChange> of(String office, LegalEvent event) {
    LocalDate day = event.date();
    EventKind told = EventKind.of(office, event);
    if (day == null || !TOLD_BY.contains(told)) {
      return Optional.empty();
    }
    String title = event.description().toUpperCase(Locale.ROOT);
    Particulars read = Particulars.of(event.description());
    return kind(told, title)
        .flatMap(
            kind ->
                kind == Kind.TRANSFER || kind == Kind.RENAMING
                    ? holders(kind, day, read)
                    : Optional.of(change(kind, day, read)));
  }

  private static RightsChange change(Kind kind, LocalDate day, Particulars read) {
    return new RightsChange(
        kind,
        day,
        read.names(Label.FROM),
        read.names(Label.TO),
        read.first(Label.NUMBER).orElse(null),
        read.first(Label.SORT).orElse(null),
        read.effective().orElse(null));
  }

  /// A notice may change names and addresses together: 变更事项 says which is which.
  private static Optional<RightsChange> holders(Kind kind, LocalDate day, Particulars read) {
    Particulars own = HolderItems.of(read, kind == Kind.TRANSFER);
    List<String> from = own.names(Label.FROM);
    List<String> to = own.names(Label.TO);
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    boolean joins = from.isEmpty() && own.first(Label.FROM).isPresent(); // 变更前权利人:无
    return Optional.of(
        new RightsChange(
            joins ? Kind.JOINING : kind, day, from, to, null, null, read.effective().orElse(null)));
  }

  /// The assignments of the USPTO are of many kinds; their free text says which.
  private static Optional<Kind> kind(EventKind told, String title) {
    return switch (told) {
      case TRANSFER -> Optional.of(assignment(title));
      case CHANGE ->
          title.contains("质押") || title.contains("许可") || title.contains("PLEDG")
              ? Optional.empty()
              : Optional.of(Kind.RENAMING);
      case LICENCE -> Optional.of(openLicence(title) ? open(title) : Kind.LICENCE);
      case LICENCE_END -> Optional.of(Kind.LICENCE_END);
      case OPEN_LICENCE -> Optional.of(open(title));
      case PLEDGE -> Optional.of(Kind.PLEDGE);
      case PLEDGE_END -> Optional.of(Kind.PLEDGE_END);
      default -> Optional.empty();
    };
  }

  private static Kind assignment(String title) {
    boolean secured = title.contains("SECURITY INTEREST") || title.contains("SECURITY AGREEMENT");
    if (title.contains("RELEASE") && (secured || title.contains("SECURED PARTY"))) {
      return Kind.PLEDGE_END;
    }
    if (secured) {
      return Kind.PLEDGE;
    }
    if (title.contains("FREE FORMAT TEXT: LICENSE")) {
      return Kind.LICENCE;
    }
    return title.contains("CHANGE OF NAME") ? Kind.RENAMING : Kind.TRANSFER;
  }

  /// Licences of right of other offices, from memory.
  private static boolean openLicence(String title) {
    return title.contains("LICENCES OF RIGHT")
        || title.contains("LICENCE OF RIGHT")
        || title.contains("WILLINGNESS TO GRANT LICEN");
  }

  private static Kind open(String title) {
    boolean ends =
        List.of("撤回", "撤销", "终止", "注销", "WITHDRAW", "CANCEL").stream().anyMatch(title::contains);
    return ends ? Kind.OPEN_LICENCE_END : Kind.OPEN_LICENCE;
  }
}
