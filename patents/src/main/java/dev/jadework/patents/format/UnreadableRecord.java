package dev.jadework.patents.format;

/// 不可读记录. A record that is whole and yet no patent: what identifies it is missing or cannot
/// be read.
public final class UnreadableRecord extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;

  /// @param code stable code of the reason, `number.unreadable`
  /// @param message what was found, what is allowed
  public UnreadableRecord(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
