package dev.jadework.patents.index.opensearch;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 集群地址. Where a corpus is: `opensearch://host:9200/index`, with several nodes
/// `opensearch://a:9200,b:9200/index`, with a user and encrypted
/// `opensearch+https://user:password@host/index`. Shows itself without the password.
///
/// @param hosts each node as `http://host:port`, asked in turn
/// @param index name of the index
/// @param authorization value of the HTTP header of this name, null for none
public record OpenSearchAddress(List<URI> hosts, String index, @Nullable String authorization) {
  private static final int PORT = 9200;
  private static final String FORMS =
      "write opensearch://host:9200/index, or opensearch+https://user:password@host:9200/index";

  /// What OpenSearch allows as the name of an index, without the signs that mean several.
  private static final Pattern INDEX = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,199}");

  public OpenSearchAddress {
    hosts = List.copyOf(hosts);
  }

  /// True if the text is meant to be such an address.
  public static boolean isOne(String text) {
    return text.startsWith("opensearch:") || text.startsWith("opensearch+https:");
  }

  /// Reads an address.
  ///
  /// @throws IllegalArgumentException if it is in no form that is read; the password is not quoted
  public static OpenSearchAddress parse(String text) {
    if (!isOne(text) || !text.contains("://")) {
      throw new IllegalArgumentException("the address of an index begins otherwise; " + FORMS);
    }
    String scheme = text.startsWith("opensearch+https:") ? "https" : "http";
    String rest = text.substring(text.indexOf("://") + 3);
    int slash = rest.lastIndexOf('/');
    if (slash < 0 || !INDEX.matcher(rest.substring(slash + 1)).matches()) {
      throw new IllegalArgumentException(
          "the address does not end in the name of an index (small letters, digits, - and _); "
              + FORMS);
    }
    String authority = rest.substring(0, slash);
    int at = authority.lastIndexOf('@');
    List<URI> hosts = new ArrayList<>();
    for (String host : authority.substring(at + 1).split(",", -1)) {
      hosts.add(host(scheme, host));
    }
    return new OpenSearchAddress(
        hosts, rest.substring(slash + 1), at < 0 ? null : basic(authority.substring(0, at)));
  }

  /// Alias under which the index is written to: when the index is deleted, it is gone too, and the
  /// cluster does not make another index of the same name without its mapping.
  String writing() {
    return index + ".corpus";
  }

  private static URI host(String scheme, String host) {
    try {
      URI uri = new URI(scheme + "://" + host);
      if (uri.getHost() != null && uri.getPath().isEmpty()) {
        return uri.getPort() >= 0 ? uri : new URI(scheme + "://" + host + ":" + PORT);
      }
    } catch (URISyntaxException e) {
      // as any other host that is none
    }
    throw new IllegalArgumentException("'" + host + "' is not a host with its port; " + FORMS);
  }

  private static String basic(String userAndPassword) {
    String plain = URLDecoder.decode(userAndPassword.replace("+", "%2B"), StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /// Without user and password.
  @Override
  public String toString() {
    String scheme =
        hosts.getFirst().getScheme().equals("https") ? "opensearch+https" : "opensearch";
    return scheme
        + "://"
        + String.join(",", hosts.stream().map(URI::getRawAuthority).toList())
        + "/"
        + index;
  }
}
