package dev.jadework.platform.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;

/// Addresses of our own style sheets and scripts. They carry a fingerprint of the content, so that
/// a
/// browser may keep a file for long and still gets a new one at once.
public final class Assets {
  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  public String address(String name) {
    return addresses.computeIfAbsent(name, Assets::fingerprinted);
  }

  private static String fingerprinted(String name) {
    try (InputStream in = new ClassPathResource("static/assets/" + name).getInputStream()) {
      CRC32 checksum = new CRC32();
      checksum.update(in.readAllBytes());
      return "/assets/" + name + "?v=" + Long.toHexString(checksum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
