package dev.jadework.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/// The server application. Started by the `serve` and `demo` commands.
@SpringBootApplication(proxyBeanMethods = false)
@Modulithic(systemName = "Jadework")
public class JadeworkApplication {
  /// The law's calendar: deadlines end at midnight Beijing time, wherever the server stands.
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /// The only clock. Everything that needs "now" takes this, so that tests can set it.
  @Bean
  static Clock clock() {
    return Clock.system(ZONE);
  }
}
