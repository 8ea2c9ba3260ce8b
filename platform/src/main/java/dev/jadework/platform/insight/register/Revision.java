package dev.jadework.platform.insight.register;

import java.time.Instant;

/// 修订. One version of the content: who made it, when and why. Revision 0 is what was computed.
public record Revision(
    int number, Instant at, String login, String name, String what, String reason) {}
