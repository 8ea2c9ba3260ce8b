package dev.jadework.platform.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Gathers the wordings of all modules: each has `messages/<module>.properties` in Chinese and
/// `messages/<module>_en.properties` in English.
public final class Messages {
  private Messages() {}

  public static ResourceBundleMessageSource load() {
    try {
      TreeSet<String> names = new TreeSet<>();
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*.properties")) {
        String name = String.valueOf(file.getFilename());
        names.add("messages/" + name.replaceFirst("(_en)?\\.properties$", ""));
      }
      ResourceBundleMessageSource source = new ResourceBundleMessageSource();
      source.setBasenames(names.toArray(String[]::new));
      source.setDefaultEncoding("UTF-8");
      source.setFallbackToSystemLocale(false);
      return source;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
