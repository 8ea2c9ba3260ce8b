package dev.jadework.platform;

import dev.jadework.platform.database.DatabaseException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/// A running server. Stopping it, or ending the process with SIGINT or SIGTERM, lets requests in
/// flight finish, closes the application, then the database.
public final class JadeworkServer implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final CountDownLatch stopped;
  private final URI url;

  private JadeworkServer(ConfigurableApplicationContext context, CountDownLatch stopped, URI url) {
    this.context = context;
    this.stopped = stopped;
    this.url = url;
  }

  /// Starts the server and returns when it answers.
  ///
  /// Throws [ServerStartException] when the port is taken, the data directory is in use or the
  /// database does not answer.
  public static JadeworkServer start(ServerSettings settings) {
    CountDownLatch stopped = new CountDownLatch(1);
    ConfigurableApplicationContext context;
    try {
      context =
          new SpringApplicationBuilder(JadeworkApplication.class)
              .web(WebApplicationType.SERVLET)
              // Ahead of environment variables: what was asked for on the command line holds.
              .initializers(
                  fresh ->
                      fresh
                          .getEnvironment()
                          .getPropertySources()
                          .addFirst(new MapPropertySource("settings", settings.properties())))
              .listeners((ApplicationListener<ContextClosedEvent>) event -> stopped.countDown())
              .run();
    } catch (RuntimeException e) {
      throw explained(e, settings);
    }
    WebServer web =
        Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
    int port = web.getPort();
    String host = settings.host().equals("0.0.0.0") ? ServerSettings.LOOPBACK : settings.host();
    return new JadeworkServer(context, stopped, URI.create("http://" + host + ":" + port + "/"));
  }

  /// The address of the first page.
  public URI url() {
    return url;
  }

  /// A part of the running application, for seeding and for commands.
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /// Returns when the server is stopped.
  public void awaitStop() {
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public void stop() {
    context.close();
  }

  @Override
  public void close() {
    stop();
  }

  private static RuntimeException explained(RuntimeException e, ServerSettings settings) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException) {
        return new ServerStartException(
            "Port %d on %s is taken by another program. Choose another with --port N, or --port 0 for any free one."
                .formatted(settings.port(), settings.host()),
            e);
      }
      if (cause instanceof DatabaseException) {
        return new ServerStartException(String.valueOf(cause.getMessage()), e);
      }
    }
    return e;
  }
}
