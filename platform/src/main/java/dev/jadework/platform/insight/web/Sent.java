package dev.jadework.platform.insight.web;

/// A field of a form as it was sent.
public record Sent(String name, String value) {
  /// Its name without a number at the end, as the messages know it.
  public String key() {
    return name.replaceFirst("-[0-9]+$", "");
  }
}
