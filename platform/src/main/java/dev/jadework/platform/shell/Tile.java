package dev.jadework.platform.shell;

import org.jspecify.annotations.Nullable;

/// 指标卡. A figure at a glance, with the way to the rows behind it.
///
/// @param label what is counted, in the language of the page
/// @param value the figure as shown, such as `75 %` or `12`
/// @param note what it is made of, such as `9 of 12`
/// @param percent 0 to 100 to draw a meter; null for none
/// @param link page with the rows behind the figure
public record Tile(
    String label, String value, String note, Tone tone, @Nullable Integer percent, String link) {}
