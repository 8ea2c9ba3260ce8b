package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.format.PatentFiles;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.intake.SourceFormats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Reading weekly files of the red book beside a bare StAX pass of the Java runtime over the same
/// bytes, by turns; another reader can be run as the peer.
///
/// The bare pass gets every document cut out beforehand, because it cannot read several in one
/// stream; cutting is part of our time. Both times are processor time of the reading thread; what
/// the peer prints should be the same.
@Command(
    name = "redbook",
    mixinStandardHelpOptions = true,
    description = "Reads red book files, beside a bare StAX pass and another reader.")
final class RedbookBench implements Callable<Integer> {
  private static final double OF_STAX = 0.4;
  private static final double OF_PEER = 5;
  private static final Pattern NEXT = Pattern.compile("(?=<\\?xml )");

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--file", paramLabel = "FILE", required = true, description = "Weekly files.")
  List<Path> files = List.of();

  @Option(names = "--repetitions", description = "After as many for warm-up (${DEFAULT-VALUE}).")
  int repetitions = 25;

  @Option(
      names = "--peer-classpath",
      paramLabel = "CP",
      description = "Class path of another reader, started in a Java runtime of its own.")
  @Nullable String peerClasspath;

  @Option(
      names = "--peer-command",
      paramLabel = "CLASS",
      description =
          "Its main class: gets the number of repetitions and the files, prints for each"
              + " repetition a line with the documents read and the nanoseconds it was on a"
              + " processor.")
  @Nullable String peerCommand;

  @Override
  public Integer call() throws IOException, XMLStreamException, InterruptedException {
    List<byte[]> sources = new ArrayList<>();
    List<byte[]> documents = new ArrayList<>();
    long bytes = 0;
    for (Path file : files) {
      byte[] source = Files.readAllBytes(file);
      sources.add(source);
      bytes += source.length;
      for (String document : NEXT.split(new String(source, StandardCharsets.UTF_8))) {
        if (!document.isBlank()) {
          documents.add(document.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    List<Long> stax = new ArrayList<>();
    List<Long> ours = new ArrayList<>();
    PatentFiles reader = SourceFormats.reader();
    int patents = 0;
    for (int i = 0; i < 2 * repetitions; i++) {
      long start = cpu();
      stax(documents);
      long middle = cpu();
      patents = ours(reader, sources);
      long end = cpu();
      if (i >= repetitions) {
        stax.add(middle - start);
        ours.add(end - middle);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d files, %,d bytes, %d patents, SHA-256 %s%nJava %s, %s %s, %d processors%n",
        files.size(),
        bytes,
        patents,
        sha256(sources),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
    double bare = print(out, "bare StAX", median(stax), bytes, documents.size());
    double read = print(out, "Jadework", median(ours), bytes, patents);
    out.printf(Locale.ROOT, "Jadework / bare StAX %.2f (at least %.1f)%n", read / bare, OF_STAX);
    boolean held = read / bare >= OF_STAX;
    if (peerClasspath != null && peerCommand != null) {
      List<Long> peer = peer(peerClasspath, peerCommand);
      double other = print(out, "peer", median(peer), bytes, patents);
      out.printf(Locale.ROOT, "Jadework / peer %.1f (at least %.0f)%n", read / other, OF_PEER);
      held &= read / other >= OF_PEER;
    }
    return held ? 0 : 1;
  }

  /// Time of this thread on a processor: other work on the machine does not count.
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double print(
      PrintWriter out, String name, double nanos, long bytes, int documents) {
    double speed = bytes / nanos * 1e3;
    out.printf(
        Locale.ROOT,
        "%-10s %8.1f MB/s %,10.0f documents/s%n",
        name,
        speed,
        documents / nanos * 1e9);
    return speed;
  }

  private static void stax(List<byte[]> documents) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    for (byte[] document : documents) {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
      while (reader.hasNext()) {
        reader.next();
      }
      reader.close();
    }
  }

  private static int ours(PatentFiles reader, List<byte[]> sources) throws IOException {
    Count count = new Count();
    for (byte[] source : sources) {
      reader.read(new ByteArrayInputStream(source), "file", count);
    }
    return count.patents;
  }

  private List<Long> peer(String classpath, String main) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classpath, main, Integer.toString(2 * repetitions)));
    files.forEach(file -> command.add(file.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<Long> nanos = new ArrayList<>();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        nanos.add(Long.valueOf(line.split(" ", -1)[1]));
      }
    }
    if (process.waitFor() != 0 || nanos.size() != 2 * repetitions) {
      throw new IOException("the peer did not run: " + String.join(" ", command));
    }
    return nanos.subList(repetitions, nanos.size());
  }

  private static double median(List<Long> nanos) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private static String sha256(List<byte[]> sources) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      sources.forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java runtime has SHA-256", e);
    }
  }

  private static final class Count implements PatentSink {
    private int patents;

    @Override
    public void accept(Patent patent) {
      patents++;
    }

    @Override
    public void reject(Reject reject) {
      throw new IllegalStateException(reject.place() + ": " + reject.message());
    }

    @Override
    public void remark(String file, String remark) {}
  }
}
