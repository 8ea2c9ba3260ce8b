package dev.jadework.opensearch.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.codelibs.opensearch.runner.node.OpenSearchRunnerNode;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.TransportAddress;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.transport.Netty4ModulePlugin;
import org.opensearch.transport.TransportService;

/// One node with the modules every OpenSearch brings. Prints the ports it listens on when it is
/// ready, and ends when its standard input does, so that it never outlives who started it.
///
/// The node is made without OpenSearch's start script: its refusal to run as root is there, not
/// here. It listens on 127.0.0.1 alone.
public final class NodeProcess {
  /// Beginning of the line that says the node is ready; two ports follow.
  static final String READY = "ready ";

  private NodeProcess() {}

  /// @param args home directory, then settings as `key=value`
  public static void main(String[] args) throws IOException, NodeValidationException {
    Settings.Builder settings =
        Settings.builder()
            .put("path.home", args[0])
            .put("network.host", "127.0.0.1")
            .put("http.port", "0")
            .put("transport.port", "0")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .put("node.processors", 2);
    for (String setting : List.of(args).subList(1, args.length)) {
      int at = setting.indexOf('=');
      settings.put(setting.substring(0, at), setting.substring(at + 1));
    }
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings.build(), Map.of(), Path.of(args[0], "config"), () -> "local");
    try (Node node =
        new OpenSearchRunnerNode(
            environment,
            List.of(
                Netty4ModulePlugin.class,
                CommonAnalysisModulePlugin.class,
                ReindexModulePlugin.class,
                PainlessModulePlugin.class))) {
      node.start();
      TransportAddress http =
          node.injector().getInstance(HttpServerTransport.class).boundAddress().publishAddress();
      TransportAddress transport =
          node.injector().getInstance(TransportService.class).boundAddress().publishAddress();
      System.out.println(READY + http.getPort() + " " + transport.getPort());
      System.out.close(); // nobody reads on
      while (System.in.read() >= 0) {
        // Whoever started this writes nothing; the end of the stream is the sign to stop.
      }
    }
    System.exit(0);
  }
}
