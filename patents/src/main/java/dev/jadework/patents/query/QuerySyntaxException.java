package dev.jadework.patents.query;

/// A query that cannot be read: where, why, and what to write instead.
public final class QuerySyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final String query;
  private final int position;
  private final String fix;

  /// @param code stable code of the problem, `query.unknown-field`
  /// @param position index of the character in `query`, from 0; its length for the end
  /// @param fix what to write instead, empty if no offer can be made
  public QuerySyntaxException(String code, String query, int position, String message, String fix) {
    super(message);
    this.code = code;
    this.query = query;
    this.position = position;
    this.fix = fix;
  }

  public String code() {
    return code;
  }

  public String query() {
    return query;
  }

  public int position() {
    return position;
  }

  public String fix() {
    return fix;
  }
}
