package dev.jadework.patents.analysis;

import java.util.Locale;

/// 指标定义. Every figure the analysis offers: what it is, its formula, unit and source.
///
/// Formulas without a named paper are common knowledge of patent statistics, written down from
/// memory and not checked against a standard's text.
public enum Definition {
  COUNT(
      "计数",
      "n = units that carry the value or the combination of values; a unit counts once per distinct"
          + " combination",
      "units",
      "OECD Patent Statistics Manual (2009), whole counting"),
  TREND(
      "趋势",
      "n(y) per year; growth n(y)/n(y-1) - 1; CAGR (n(T)/n(0))^(1/T) - 1 from the first to the last"
          + " complete year; a year of filing is incomplete while y-12-31 plus 18 months lies after"
          + " the data date",
      "units per year",
      "Patent Law of China art. 34 (publication 18 months after filing)"),
  RANKING(
      "排名",
      "descending count; equal counts share the rank and are ordered by value; share = count / sum of"
          + " all counts of the field",
      "units",
      "standard competition ranking (1, 2, 2, 4)"),
  CONCENTRATION(
      "集中度",
      "s = share of one holder in the sum over holders; CR4 = sum of the four largest s; HHI = sum of"
          + " s^2; effective number = 1/HHI",
      "shares 0 to 1",
      "Herfindahl-Hirschman index"),
  RTA(
      "相对技术优势",
      "RTA = [P(c,i)/P(c,.)] / [P(.,i)/P(.,.)]; RSTA = (RTA-1)/(RTA+1); RPA = 100 tanh(ln RTA);"
          + " suppressed where P(c,.) or P(.,i) is below 10",
      "ratio; -1 to 1; -100 to 100",
      "Balassa (1965); Soete (1987); Schmoch/Grupp for RPA"),
  LIFE_CYCLE(
      "技术生命周期",
      "per year: applications and distinct applicants",
      "units, applicants",
      "life-cycle diagram: applications against applicants"),
  S_CURVE(
      "S曲线",
      "cumulative count y(t) = K/(1+exp(-r(t-t0))) by least squares (Levenberg-Marquardt); interval"
          + " of K: 2.5 and 97.5 percent points of refits to yearly counts drawn from the fitted"
          + " curve; growth time ln(81)/r from 10 to 90 percent; stage by y/K: below 10 percent"
          + " emerging, 50 growth, 90 mature, above saturation",
      "units; years",
      "logistic growth; parametric bootstrap (Efron)"),
  CYCLE_TIME(
      "技术循环周期",
      "per document the median of (its filing year - filing year of the cited), over patents cited"
          + " whose year is known; then the median over documents",
      "years",
      "technology cycle time, CHI Research"),
  FAMILY_SIZE(
      "同族规模",
      "members and distinct offices per family",
      "publications, offices",
      "simple family: equal sets of priorities; extended: joined by any"),
  CITATIONS(
      "相对被引",
      "FC(T) = documents that cite it, filed or published within T years of its publication;"
          + " RC = FC / mean FC of its cohort (filing year and IPC subclass or technology field)",
      "citations; ratio",
      "cohort-normalised citation counts"),
  GENERALITY(
      "通用性与原创性",
      "G = 1 - sum of s(j)^2 over classes j of the documents that cite it, O likewise of those it"
          + " cites; each times N/(N-1); needs N of 2 or more",
      "0 to 1",
      "Trajtenberg, Henderson, Jaffe (1997); correction: Hall (2005)"),
  CO_APPLICANTS(
      "合作网络",
      "edge = documents two applicants share; degree = number of partners; component = applicants"
          + " joined by edges",
      "documents",
      "co-applicant network"),
  CITATION_NETWORK(
      "引证网络",
      "edges from citing to cited documents of the set; SPC of an edge = paths from sources to sinks"
          + " through it; main path = the path with the greatest sum of SPC",
      "paths",
      "Hummon and Doreian (1989); Batagelj (2003)"),
  MATRIX(
      "技术功效矩阵",
      "cell = units that both the query of the row and that of the column find; a unit may stand in"
          + " several cells; an empty cell is a candidate to examine, not a free field",
      "units",
      "GB/T 39551 practice: technology-effect matrix"),
  MAP(
      "专利地图",
      "TF-IDF (1+ln tf, idf, length 1) of title and abstract, truncated SVD, k-means++ with k by"
          + " silhouette, t-SNE of landmarks, others placed by their nearest landmarks, Gaussian"
          + " density with Scott's bandwidth; the axes have no meaning",
      "documents",
      "Halko et al. (2011); Arthur and Vassilvitskii (2007); van der Maaten and Hinton (2008)"),
  SURVIVAL(
      "维持生存率",
      "S(t) = product over full years since the grant up to t of (1 - ended/at risk); rights without"
          + " a recorded end are censored on the right at the data date; band of 95 percent:"
          + " Greenwood's variance on the scale ln(-ln S)",
      "share alive by years since the grant",
      "Kaplan and Meier (1958)");

  private final String label;
  private final String formula;
  private final String unit;
  private final String source;

  Definition(String label, String formula, String unit, String source) {
    this.label = label;
    this.formula = formula;
    this.unit = unit;
    this.source = source;
  }

  /// Stable id for answers and documents: `rta`, `s-curve`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The Chinese name.
  public String label() {
    return label;
  }

  public String formula() {
    return formula;
  }

  public String unit() {
    return unit;
  }

  public String source() {
    return source;
  }
}
