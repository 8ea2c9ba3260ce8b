package dev.jadework.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.platform.database.EmbeddedDatabase;
import dev.jadework.platform.identity.FirstAdministrator;
import java.io.BufferedReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JadeworkServerTest {
  @TempDir static Path data;
  private static JadeworkServer server;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start() {
    server = JadeworkServer.start(ServerSettings.local(data, 0));
  }

  @AfterAll
  static void stop() {
    server.stop();
    assertThat(EmbeddedDatabase.running(data)).as("the database stops with the server").isEmpty();
  }

  @Test
  void theFirstAdministratorIsMadeOnce() {
    assertThat(server.part(FirstAdministrator.class).createIfNobody()).isPresent();
    assertThat(server.part(FirstAdministrator.class).createIfNobody()).isEmpty();
  }

  @Test
  void aTakenPortIsNamedTogetherWithTheWayOut(@TempDir Path other) throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(
              () -> JadeworkServer.start(ServerSettings.local(other, taken.getLocalPort())))
          .isInstanceOf(ServerStartException.class)
          .hasMessageContaining(String.valueOf(taken.getLocalPort()))
          .hasMessageContaining("--port");
      assertThat(EmbeddedDatabase.running(other)).as("nothing is left running").isEmpty();
    }
  }

  @Test
  void aSecondServerOnTheSameDataIsRefused() {
    assertThatThrownBy(() -> JadeworkServer.start(ServerSettings.local(data, 0)))
        .isInstanceOf(ServerStartException.class)
        .hasMessageContaining("in use by a running Jadework");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed(@TempDir Path other) {
    assertThatThrownBy(
            () ->
                JadeworkServer.start(
                    new ServerSettings(
                        other,
                        ServerSettings.LOOPBACK,
                        0,
                        "jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1",
                        "nobody",
                        null)))
        .isInstanceOf(ServerStartException.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageContaining("--db-url");
  }

  @Test
  void everyAnswerCarriesTheProtectionHeaders() throws Exception {
    HttpResponse<String> page = get("sign-in");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'");
    assertThat(page.body()).doesNotContain("<script>").doesNotContain("onclick=");
  }

  @Test
  void everyFileThePagesNameIsThereAndKeptByTheBrowser() throws Exception {
    Matcher files =
        Pattern.compile("(?:href|src)=\"/([^\"]+\\.(?:css|js|svg)[^\"]*)\"")
            .matcher(get("sign-in").body());
    int found = 0;
    while (files.find()) {
      found++;
      HttpResponse<String> file = get(files.group(1));
      assertThat(file.statusCode()).as(files.group(1)).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("max-age");
    }
    assertThat(found).isEqualTo(6);
  }

  @Test
  void strangersLearnNothingAboutWhichPagesExist() throws Exception {
    for (String path : List.of("admin/audit", "no-such-page")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    }
  }

  @Test
  void anHtmxRequestWithoutSessionIsSentToTheSignInPage() throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(server.url().resolve("admin/audit"))
                .header("HX-Request", "true")
                .header("Cookie", "JADEWORK=gone")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in?expired");
  }

  @Test
  void aRequestInFlightFinishesWhenTheProcessIsToldToEnd(@TempDir Path other) throws Exception {
    Process jadework =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Serving.class.getName(),
                other.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = jadework.inputReader(StandardCharsets.UTF_8)) {
      URI url = null;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("http://")) {
          url = URI.create(line);
          break;
        }
      }
      assertThat(url).as("the other process serves").isNotNull();
      assertThat(signInAcrossTheEndOf(jadework, url)).startsWith("HTTP/1.1 302");
      assertThat(jadework.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(EmbeddedDatabase.running(other)).isEmpty();
    } finally {
      jadework.destroyForcibly();
    }
  }

  /// Sends half a sign-in form, ends the process, then sends the other half; the answer needs the
  /// database.
  private String signInAcrossTheEndOf(Process jadework, URI url) throws Exception {
    HttpResponse<String> page =
        http.send(
            HttpRequest.newBuilder(url.resolve("sign-in")).build(),
            HttpResponse.BodyHandlers.ofString());
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(token.find()).isTrue();
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    String form = "_csrf=" + token.group(1) + "&login=nobody&password=nothing";
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /sign-in HTTP/1.1\r\nHost: "
                  + url.getAuthority()
                  + "\r\nCookie: "
                  + cookie
                  + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                  + form.length()
                  + "\r\n\r\n"
                  + form.substring(0, 10))
              .getBytes(StandardCharsets.UTF_8));
      out.flush();
      // The server must have begun to read the form before it is told to end.
      Thread.sleep(500);
      jadework.destroy();
      Thread.sleep(1_500);
      out.write(form.substring(10).getBytes(StandardCharsets.UTF_8));
      out.flush();
      socket.setSoTimeout(20_000);
      return new BufferedReader(
              new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }

  /// Serves in a process of its own, to be ended.
  static final class Serving {
    public static void main(String[] arguments) {
      JadeworkServer server = JadeworkServer.start(ServerSettings.local(Path.of(arguments[0]), 0));
      System.out.println(server.url());
      server.awaitStop();
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(server.url().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
