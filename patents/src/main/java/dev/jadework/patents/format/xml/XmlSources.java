package dev.jadework.patents.format.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The sources of XML by the local names of their roots.
final class XmlSources {
  private final Map<String, List<XmlSource>> byRoot = new TreeMap<>();
  private final Map<String, Set<String>> parts = new HashMap<>();
  private final Set<String> supplements = new TreeSet<>();

  XmlSources(List<? extends XmlSource> sources) {
    for (XmlSource source : sources) {
      supplements.addAll(source.supplements());
      for (String root : source.roots()) {
        byRoot.computeIfAbsent(root, name -> new ArrayList<>()).add(source);
        Set<String> inside = parts.computeIfAbsent(root, name -> new TreeSet<>());
        inside.addAll(source.parts());
        inside.remove(root);
      }
    }
  }

  Set<String> roots() {
    return byRoot.keySet();
  }

  /// Sources that read a root of this name, none if it is none that is read.
  List<XmlSource> of(String root) {
    return byRoot.getOrDefault(root, List.of());
  }

  /// By root, the other roots that may stand inside it and end nothing.
  Map<String, Set<String>> parts() {
    return parts;
  }

  /// True for roots of documents that come with the records and hold none.
  boolean supplement(String root) {
    return supplements.contains(root);
  }

  /// The roots that are read, for messages.
  String known() {
    return String.join(", ", byRoot.keySet());
  }
}
