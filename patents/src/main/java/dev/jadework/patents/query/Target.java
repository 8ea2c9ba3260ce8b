package dev.jadework.patents.query;

import java.util.Locale;
import java.util.Optional;

/// The field that values are read for, and in which form its name was written.
record Target(QueryField field, Form form) {
  enum Form {
    PLAIN,
    /// `IPC_LOW`: with what lies below.
    BELOW,
    /// `AD_Y`: years.
    YEAR,
    /// `AD_YM`: months.
    MONTH
  }

  /// Where no field is written.
  static final Target DEFAULT = of(QueryField.TA);

  static Target of(QueryField field) {
    return new Target(field, Form.PLAIN);
  }

  static Optional<Target> named(String name) {
    Optional<Target> plain = QueryField.named(name).map(Target::of);
    String key = QueryField.key(name);
    int suffix = key.lastIndexOf('_');
    if (plain.isPresent() || suffix < 0) {
      return plain;
    }
    return QueryField.named(key.substring(0, suffix))
        .flatMap(
            field ->
                switch (key.substring(suffix)) {
                  case "_LOW" -> form(field, Form.BELOW, QueryField.Kind.CLASS);
                  case "_Y" -> form(field, Form.YEAR, QueryField.Kind.DATE);
                  case "_YM" -> form(field, Form.MONTH, QueryField.Kind.DATE);
                  default -> Optional.empty();
                });
  }

  private static Optional<Target> form(QueryField field, Form form, QueryField.Kind of) {
    return field.kind() == of ? Optional.of(new Target(field, form)) : Optional.empty();
  }

  /// True if its values have an order: they are compared and given in ranges.
  boolean ordered() {
    return field.kind() == QueryField.Kind.DATE || field.kind() == QueryField.Kind.QUANTITY;
  }

  /// A value of the field, for messages.
  String example() {
    return switch (form) {
      case BELOW -> this + "=" + (field == QueryField.LOC ? "02" : "H01M10/05");
      case YEAR -> this + "=2010";
      case MONTH -> this + "=2010-08";
      case PLAIN ->
          this
              + switch (field.kind()) {
                case TEXT -> "=锂电池 or " + field + "=(汽车 OR 轿车)";
                case NAME -> "=格力";
                case CLASS ->
                    field == QueryField.LOC ? "=02-01" : "=H01M10 or " + field + "=H01M10/0525";
                case NUMBER -> "=CN110083831A";
                case DATE -> "=2010 or " + field + "=[20100101 TO 20121231]";
                case QUANTITY ->
                    field == QueryField.FUND
                        ? "=500, FUND>500.01 or FUND=[100 TO 500]"
                        : "=10, " + field + ">=3 or " + field + "=[3 TO 10]";
                case KEYWORD ->
                    switch (field) {
                      case TYPE -> "=发明";
                      case OFFICE -> "=CN";
                      case LANG -> "=zh";
                      case KC -> "=A";
                      case CITE_CAT -> "=X";
                      case SLS -> "=有效";
                      case LS -> "=授权";
                      case LE -> "=转移";
                      case LICENSE -> "=独占许可 or " + field + "=有";
                      case OPENLIC -> "=是";
                      case PLEDGE -> "=有";
                      case STATED -> "=许可";
                      case TTC -> "=1";
                      case SEIC -> "=2.1";
                      case PILLAR -> "=汽车";
                      case ANTYPE -> "=高校";
                      case PROJ -> "=YS2026AA001";
                      case PROG -> "=重点研发计划";
                      case DECL -> "=未声明";
                      case DUTY -> "=逾期";
                      case NOVREV -> "=未评估";
                      case GBC -> "=C3562";
                      case USCC -> "=9144…";
                      case HV -> "=是";
                      case AWARD -> "=中国专利金奖";
                      case POOL, PROD, ABN -> "=是";
                      default -> "=12345678";
                    };
              };
    };
  }

  /// As it is written in a query.
  @Override
  public String toString() {
    return field
        + switch (form) {
          case PLAIN -> "";
          case BELOW -> "_LOW";
          case YEAR -> "_Y";
          case MONTH -> "_YM";
        };
  }

  String kindName() {
    return field.kind().name().toLowerCase(Locale.ROOT);
  }
}
