package dev.jadework.cli;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.RegisterEntry;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.PatentIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 校验语料. Compares the index with its checksums, then reads every stored record again and
/// compares the sum of their digests with the corpus's snapshot: what is stored is what was
/// counted.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Proves that the corpus is whole: reads every record and compares the digest over all of"
          + " them with the snapshot.",
      "Exit codes: 0 whole, 1 not whole, 3 failed"
    })
final class CorpusVerify implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CorpusOption data = new CorpusOption();

  @Option(names = "--json", description = "Prints one JSON document.")
  boolean json;

  @Override
  public Integer call() {
    CorpusSnapshot snapshot;
    Sum sum = new Sum();
    @Nullable String damage = null;
    try (PatentIndex index = Corpus.open(data)) {
      snapshot = index.snapshot();
      try {
        index.checkStorage();
        index.forEach(QueryOption.everything(), null, sum::add);
        index.forEachRegisterEntry(sum::add);
      } catch (UncheckedIOException e) {
        damage = told(e.getCause());
      } catch (IllegalArgumentException e) {
        damage = e.getMessage();
      }
    }
    boolean whole =
        damage == null
            && sum.documents == snapshot.documents()
            && (sum.documents == 0 || sum.digest.toString().equals(snapshot.id()));
    report(snapshot, sum, damage, whole);
    return whole ? 0 : 1;
  }

  private static String told(@Nullable IOException cause) {
    return cause == null || cause.getMessage() == null ? "cannot be read" : cause.getMessage();
  }

  private void report(CorpusSnapshot snapshot, Sum sum, @Nullable String damage, boolean whole) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("whole", whole);
      answer.put("snapshot", snapshot.id());
      answer.put("documents", snapshot.documents());
      answer.put("recomputed", sum.digest.toString());
      answer.put("read", sum.documents);
      answer.put("damage", damage);
      Json.print(out, answer);
      return;
    }
    out.printf(
        Locale.ROOT,
        "snapshot   %s, %,d documents%nrecomputed %s, %,d documents%n",
        snapshot.id(),
        snapshot.documents(),
        sum.digest,
        sum.documents);
    if (damage != null) {
      out.println("reading ended there: " + damage);
    }
    out.println(
        whole
            ? "The corpus is whole."
            : "The corpus is NOT whole. Remove "
                + data.place()
                + " and add the files again: corpus add FILE…");
    out.flush();
  }

  private static final class Sum {
    private ContentDigest digest = ContentDigest.ZERO;
    private long documents;

    void add(Patent patent) {
      digest = digest.plus(ContentDigest.of(patent));
      documents++;
    }

    void add(RegisterEntry entry) {
      digest = digest.plus(ContentDigest.of(PatentJson.writeRegister(entry)));
    }
  }
}
