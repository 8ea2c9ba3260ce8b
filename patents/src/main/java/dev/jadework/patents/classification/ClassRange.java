package dev.jadework.patents.classification;

/// 分类号范围. From one symbol to another, both included with all that their level covers:
/// `H01M4` to `H01M10` ends after the last subgroup of `H01M10`.
public record ClassRange(ClassificationSymbol from, ClassificationSymbol to) {
  public ClassRange {
    if (from.sortKey().compareTo(to.sortKey()) > 0 && !to.covers(from)) {
      throw new IllegalArgumentException(
          from + " stands behind " + to + "; write the lower symbol first");
    }
  }

  /// True if the symbol stands in the range by the order of the scheme.
  public boolean contains(ClassificationSymbol symbol) {
    boolean notBefore = from.covers(symbol) || symbol.sortKey().compareTo(from.sortKey()) >= 0;
    boolean notBehind = to.covers(symbol) || symbol.sortKey().compareTo(to.sortKey()) <= 0;
    return notBefore && notBehind && !(symbol.covers(from) && !symbol.equals(from));
  }
}
