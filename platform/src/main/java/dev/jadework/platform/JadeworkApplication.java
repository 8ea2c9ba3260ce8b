package dev.jadework.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server application. Started by the `serve` and `demo` commands.
@SpringBootApplication
public class JadeworkApplication {}
