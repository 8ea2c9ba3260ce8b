package dev.jadework.patents.intake;

import java.io.IOException;
import java.util.List;

/// Names among the inputs that are no readable files, all of them.
public final class UnusableInputException extends IOException {
  private static final long serialVersionUID = 1L;

  UnusableInputException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
