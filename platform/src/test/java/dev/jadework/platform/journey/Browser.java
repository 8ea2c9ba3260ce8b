package dev.jadework.platform.journey;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The system's Chromium without a window, in Chinese. Finds things as a reader does: by their
/// words.
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int DESKTOP = 1440;
  private static final int PHONE = 390;

  private final ChromeDriver driver;
  private final Path downloads;
  private final Path screens;
  private final String home;

  private Browser(ChromeDriver driver, Path downloads, Path screens, String home) {
    this.driver = driver;
    this.downloads = downloads;
    this.screens = screens;
    this.home = home;
  }

  /// Why there can be no browser; empty if there can.
  static Optional<String> missing() {
    return Stream.of("chromium", "chromedriver")
        .filter(name -> inPath(name).isEmpty())
        .findFirst()
        .map(name -> "no " + name + " in PATH (Debian: apt-get install chromium chromium-driver)");
  }

  /// @param home address of the server
  /// @param directory for the profile and downloads
  static Browser open(String home, Path directory) throws IOException {
    Path downloads = Files.createDirectories(directory.resolve("downloads"));
    Path screens = Files.createDirectories(Path.of("target", "screens"));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(inPath("chromium").orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=zh-CN",
        "--user-data-dir=" + directory.resolve("profile"),
        "--window-size=" + DESKTOP + ",900");
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "download.default_directory", downloads.toString(), "intl.accept_languages", "zh-CN"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(inPath("chromedriver").orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options), downloads, screens, home);
  }

  private static Optional<Path> inPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  void go(String path) {
    driver.get(home + path.replaceFirst("^/", ""));
  }

  String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  /// The path of the address, without query and fragment.
  String path() {
    return java.net.URI.create(address()).getPath();
  }

  /// Everything that can be read on the page. Asked in one step: an element found first and read
  /// afterwards may belong to the page before.
  String text() {
    return String.valueOf(
        driver.executeScript("return document.body ? document.body.innerText : ''"));
  }

  /// The first visible element of a selector, waited for.
  WebElement find(String selector) {
    return wait("nothing visible for " + selector).until(_ -> visible(selector));
  }

  /// Words of all elements of a selector, at once.
  List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }

  /// An attribute of an element that may be folded away.
  String attribute(String selector, String name) {
    return String.valueOf(driver.findElement(By.cssSelector(selector)).getDomAttribute(name));
  }

  /// True if something of a selector can be seen now.
  boolean offers(String selector) {
    return visible(selector) != null;
  }

  void click(String selector) {
    WebElement element = find(selector);
    driver.executeScript(
        "arguments[0].scrollIntoView({behavior: 'instant', block: 'center'})", element);
    element.click();
  }

  /// Types into the visible field of this name.
  void fill(String name, String value) {
    type("[name='" + name + "']", value);
  }

  void type(String selector, String value) {
    WebElement field = find(selector);
    field.clear();
    field.sendKeys(value);
  }

  void choose(String selector, String value) {
    new Select(find(selector)).selectByValue(value);
  }

  void upload(String name, Path file) {
    driver.findElement(By.name(name)).sendKeys(file.toAbsolutePath().toString());
  }

  /// Waits until the page shows these words.
  void sees(String words) {
    wait("no " + words).until(_ -> text().contains(words));
  }

  /// Waits until nothing of a selector is left.
  void gone(String selector) {
    wait("still there: " + selector)
        .until(_ -> driver.findElements(By.cssSelector(selector)).isEmpty());
  }

  private @Nullable WebElement visible(String selector) {
    try {
      return driver.findElements(By.cssSelector(selector)).stream()
          .filter(WebElement::isDisplayed)
          .findFirst()
          .orElse(null);
    } catch (WebDriverException e) {
      // While a page is being replaced, the driver says so in a way of its own.
      if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
        throw new StaleElementReferenceException("the page was replaced", e);
      }
      throw e;
    }
  }

  private WebDriverWait wait(String otherwise) {
    WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
    wait.withMessage(() -> otherwise + " on " + address() + ":\n" + text());
    wait.ignoring(StaleElementReferenceException.class);
    return wait;
  }

  /// Waits for a whole file in the downloads.
  Path downloaded(String suffix) {
    return new WebDriverWait(driver, PATIENCE)
        .withMessage("no download *" + suffix)
        .until(
            _ -> {
              try (Stream<Path> files = Files.list(downloads)) {
                return files
                    .filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElse(null);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
  }

  /// Keeps a picture of the page at desktop and phone width in `target/screens`.
  ///
  /// @return by how many pixels the page is wider than the phone
  int picture(String name) throws IOException {
    picture(name, DESKTOP);
    return picture(name, PHONE);
  }

  private int picture(String name, int width) throws IOException {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width == PHONE));
    Object shot =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
            .get("data");
    Files.write(
        screens.resolve(name + "-" + width + ".png"), Base64.getDecoder().decode((String) shot));
    Object overflow =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    return ((Number) java.util.Objects.requireNonNull(overflow)).intValue();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
