package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.List;

/// 方法记录. Everything needed to compute the assessment again.
///
/// @param ceiling only documents published before this day were looked at
/// @param corpusSnapshot id of the corpus' content
/// @param corpusDocuments documents in the corpus
/// @param pack id of the policy pack
/// @param packVersion digest of the pack's files
/// @param terms terms searched for with their weights, the heaviest is 1.0
/// @param parameters values of design used, with their reasons
/// @param inputDigest SHA-256 over facts, proposal, features, date and parameters
/// @param resultDigest SHA-256 over everything that was computed: equal digest, same result
public record Method(
    LocalDate ceiling,
    String corpusSnapshot,
    long corpusDocuments,
    String pack,
    String packVersion,
    List<Term> terms,
    List<Parameter> parameters,
    String inputDigest,
    String resultDigest) {

  public Method {
    terms = List.copyOf(terms);
    parameters = List.copyOf(parameters);
  }

  /// A term of the search and its share in it.
  public record Term(String term, double weight) {}

  /// A setting of the method, with the reason why it has this value.
  public record Parameter(String name, String value, Labels reason) {}

  Method withResultDigest(String digest) {
    return new Method(
        ceiling,
        corpusSnapshot,
        corpusDocuments,
        pack,
        packVersion,
        terms,
        parameters,
        inputDigest,
        digest);
  }
}
