package dev.jadework.opensearch.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 本机集群. OpenSearch nodes on this machine, each in a process of its own, on free ports of
/// 127.0.0.1. Their data is gone when this is closed; the processes end with this one even if it is
/// killed.
public final class LocalCluster implements AutoCloseable {
  /// On a busy machine a node takes minutes, and two at once twice as long.
  private static final long READY_SECONDS = 400;

  private final List<Process> processes = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private final Path home;

  /// One node.
  private record Member(Process process, int http, int transport) {}

  /// One that may not listen yet.
  private record Started(Process process, Path log) {}

  private LocalCluster(Path home) {
    this.home = home;
  }

  /// Starts a node and, when it listens, all others at once; waits until they listen.
  ///
  /// @param libraries directory of the built module: `opensearch-node/target`
  /// @param nodes how many
  /// @param options of each node's Java machine, as `-Xmx512m`
  /// @throws IOException if one does not start; the message ends with what it printed
  public static LocalCluster start(Path libraries, int nodes, String... options)
      throws IOException {
    if (!Files.isDirectory(libraries.resolve("lib"))) {
      throw new IOException(
          libraries.resolve("lib")
              + " is missing: build the module first: mvn -pl opensearch-node process-classes");
    }
    LocalCluster cluster = new LocalCluster(Files.createTempDirectory("jadework-opensearch"));
    try {
      cluster.members.add(ready(cluster.launch(libraries, 0, options)));
      List<Started> others = new ArrayList<>();
      for (int i = 1; i < nodes; i++) {
        others.add(cluster.launch(libraries, i, options));
      }
      for (Started other : others) {
        cluster.members.add(ready(other));
      }
      return cluster;
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /// Addresses of the running nodes: `127.0.0.1:40001,127.0.0.1:40002`.
  public String hosts() {
    return members.stream()
        .filter(member -> member.process().isAlive())
        .map(member -> "127.0.0.1:" + member.http())
        .collect(Collectors.joining(","));
  }

  /// Ends a node as a power failure would: without a word to the others.
  ///
  /// @param node from 0, in the order of starting
  public void kill(int node) {
    members.get(node).process().destroyForcibly().onExit().join();
  }

  private Started launch(Path libraries, int number, String... options) throws IOException {
    String name = "node" + number;
    Path directory = Files.createDirectories(home.resolve(name));
    Files.createDirectories(directory.resolve("config"));
    String separator = System.getProperty("path.separator");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-modules=jdk.incubator.vector",
            "-Djava.io.tmpdir=" + directory,
            "-XX:+UseSerialGC",
            "-cp",
            libraries.resolve("classes") + separator + libraries.resolve("lib") + "/*",
            NodeProcess.class.getName(),
            directory.toString(),
            "cluster.name=" + home.getFileName(),
            "node.name=" + name));
    // Two nodes cannot outvote each other, so the first alone founds the cluster.
    if (number == 0) {
      command.add("cluster.initial_cluster_manager_nodes=" + name);
    } else {
      command.add("discovery.seed_hosts=127.0.0.1:" + members.getFirst().transport());
    }
    Path log = directory.resolve("stderr");
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    processes.add(process);
    return new Started(process, log);
  }

  private static Member ready(Started started) throws IOException {
    Process process = started.process();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    List<String> printed = new ArrayList<>();
    var watch = process.onExit().orTimeout(READY_SECONDS, TimeUnit.SECONDS);
    watch.whenComplete(
        (exited, late) -> {
          if (late instanceof TimeoutException) {
            process.destroyForcibly();
          }
        });
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(NodeProcess.READY)) {
        watch.cancel(false);
        String[] ports = line.substring(NodeProcess.READY.length()).split(" ");
        return new Member(process, Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
      }
      printed.add(line);
    }
    process.destroyForcibly();
    throw new IOException(
        "the OpenSearch node did not start within "
            + READY_SECONDS
            + " s, or ended:\n"
            + String.join("\n", printed)
            + "\n"
            + Files.readString(started.log()));
  }

  /// Ends all nodes and removes their data.
  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
