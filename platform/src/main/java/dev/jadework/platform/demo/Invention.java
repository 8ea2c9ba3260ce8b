package dev.jadework.platform.demo;

import java.util.List;

/// The text of one invention, the same in its application and its grant.
///
/// @param claims the first claim and those depending on it
record Invention(String title, String summary, List<String> claims) {}
