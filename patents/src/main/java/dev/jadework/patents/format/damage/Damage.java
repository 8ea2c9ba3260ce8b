package dev.jadework.patents.format.damage;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// 损坏. What happens to documents on their way: bytes changed, lost, added, doubled, cut off, tags
/// dropped, encodings broken.
enum Damage {
  FLIPPED {
    @Override
    byte[] apply(byte[] document, RandomGenerator random) {
      byte[] damaged = document.clone();
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      return damaged;
    }
  },
  DELETED {
    @Override
    byte[] apply(byte[] document, RandomGenerator random) {
      int from = random.nextInt(document.length);
      int length = Math.min(document.length - from, length(document, random));
      return joined(document, 0, from, document, from + length, document.length);
    }
  },
  INSERTED {
    @Override
    byte[] apply(byte[] document, RandomGenerator random) {
      byte[] noise = new byte[1 + random.nextInt(64)];
      random.nextBytes(noise);
      return inserted(document, random.nextInt(document.length + 1), noise);
    }
  },
  MARKUP_INSERTED {
    @Override
    byte[] apply(byte[] document, RandomGenerator random) {
      String[] marks = {"<", ">", "&", "<!--", "<![CDATA[", "]]>", "\"", "'", "{", "}", "\n", "<?"};
      byte[] mark = marks[random.nextInt(marks.length)].getBytes(StandardCharsets.US_ASCII);
      return inserted(document, random.nextInt(document.length + 1), mark);
    }
  },
  TRUNCATED {
    @Override
    byte[] apply(byte[] document, RandomGenerator random) {
      return Arrays.copyOf(document, random.nextInt(document.length));
    }
  },
  BEHEADED {
    @Override
    byte[] apply(byte[] document, RandomGenerator random) {
      return Arrays.copyOfRange(document, 1 + random.nextInt(document.length), document.length);
    }
  },
  DOUBLED {
    @Override
    byte[] apply(byte[] document, RandomGenerator random) {
      int from = random.nextInt(document.length);
      int to = Math.min(document.length, from + length(document, random));
      return inserted(document, to, Arrays.copyOfRange(document, from, to));
    }
  },
  TAG_DROPPED {
    @Override
    byte[] apply(byte[] document, RandomGenerator random) {
      int from = random.nextInt(document.length);
      while (from < document.length && document[from] != '<' && document[from] != '"') {
        from++;
      }
      int to = from;
      while (to < document.length && document[to] != '>' && document[to] != ':') {
        to++;
      }
      return joined(
          document, 0, from, document, Math.min(document.length, to + 1), document.length);
    }
  },
  ENCODING_BROKEN {
    @Override
    byte[] apply(byte[] document, RandomGenerator random) {
      byte[] broken = new byte[1 + random.nextInt(4)];
      for (int i = 0; i < broken.length; i++) {
        broken[i] = (byte) (0x80 + random.nextInt(128));
      }
      return inserted(document, random.nextInt(document.length + 1), broken);
    }
  };

  abstract byte[] apply(byte[] document, RandomGenerator random);

  private static int length(byte[] document, RandomGenerator random) {
    return 1 + random.nextInt(random.nextBoolean() ? 16 : Math.max(1, document.length / 2));
  }

  private static byte[] inserted(byte[] document, int at, byte[] added) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(document, 0, at);
    out.writeBytes(added);
    out.write(document, at, document.length - at);
    return out.toByteArray();
  }

  private static byte[] joined(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(a, aFrom, aTo - aFrom);
    out.write(b, bFrom, bTo - bFrom);
    return out.toByteArray();
  }
}
