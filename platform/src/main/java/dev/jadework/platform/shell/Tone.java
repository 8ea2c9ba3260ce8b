package dev.jadework.platform.shell;

/// The meaning of a colour; text always says the same.
public enum Tone {
  GOOD("green"),
  NOTE("blue"),
  WARN("orange"),
  BAD("red"),
  NEUTRAL("secondary");

  private final String colour;

  Tone(String colour) {
    this.colour = colour;
  }

  /// Name of the colour in the style sheet.
  public String colour() {
    return colour;
  }
}
