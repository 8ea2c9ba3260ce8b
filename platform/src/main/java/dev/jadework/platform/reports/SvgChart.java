package dev.jadework.platform.reports;

import java.util.Locale;

/// A bar chart as SVG, with every value in words for those who cannot see it.
final class SvgChart {
  private static final int WIDTH = 760;
  private static final int TOP = 40;
  private static final int LINE = 26;
  private static final int NAMES = 260;

  private final StringBuilder svg = new StringBuilder();
  private final Block.Chart chart;
  private final long most;

  private SvgChart(Block.Chart chart) {
    this.chart = chart;
    this.most =
        Math.max(
            1,
            chart.series().stream()
                .flatMap(series -> series.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(1));
  }

  static String of(Block.Chart chart) {
    SvgChart drawing = new SvgChart(chart);
    if (chart.horizontal()) {
      drawing.lying();
    } else {
      drawing.standing();
    }
    return drawing.svg.append("</svg>\n").toString();
  }

  private void open(int height) {
    svg.append("<svg role=\"img\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(height)
        .append("\" xmlns=\"http://www.w3.org/2000/svg\">\n<title>")
        .append(HtmlWriter.escaped(chart.title()))
        .append("</title>\n");
    text(WIDTH / 2.0, 18, "middle", 15, chart.title());
    if (chart.series().size() > 1) {
      for (int s = 0; s < chart.series().size(); s++) {
        bar(20 + 150 * s, 24, 10, 10, WordChart.COLOURS.get(s % WordChart.COLOURS.size()), "");
        text(34 + 150 * s, 33, "start", 11, chart.series().get(s).name());
      }
    }
  }

  private void standing() {
    int height = 280;
    int floor = height - 40;
    open(height);
    double slot = (WIDTH - 60.0) / chart.categories().size();
    double width = slot * 0.7 / chart.series().size();
    for (int step = 0; step <= 4; step++) {
      double y = floor - (floor - TOP - 10) * step / 4.0;
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"50\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#dde2e7\"/>\n",
              WIDTH - 10,
              y,
              y));
      if (most >= 4 || step == 0 || step == 4) {
        text(45, y + 4, "end", 10, Long.toString(Math.round(most * step / 4.0)));
      }
    }
    int every = Math.max(1, (int) Math.ceil(34 / slot));
    for (int c = 0; c < chart.categories().size(); c++) {
      for (int s = 0; s < chart.series().size(); s++) {
        long value = chart.series().get(s).values().get(c);
        double tall = (floor - TOP - 10) * (double) value / most;
        bar(
            50 + slot * c + slot * 0.15 + width * s,
            floor - tall,
            width,
            tall,
            colour(c, s),
            words(c, s));
      }
      if (c % every == 0) {
        text(50 + slot * (c + 0.5), floor + 16, "middle", 10, chart.categories().get(c));
      }
    }
  }

  private void lying() {
    open(TOP + LINE * chart.categories().size() + 10);
    for (int c = 0; c < chart.categories().size(); c++) {
      double y = TOP + LINE * c;
      text(NAMES - 8, y + 16, "end", 11, chart.categories().get(c));
      long value = chart.series().getFirst().values().get(c);
      double width = (WIDTH - NAMES - 60) * (double) value / most;
      bar(NAMES, y + 4, width, LINE - 8, colour(c, 0), words(c, 0));
      text(NAMES + width + 6, y + 16, "start", 11, Long.toString(value));
    }
  }

  private String colour(int category, int series) {
    return (chart.marked().contains(category) ? WordChart.MARKED : WordChart.COLOURS)
        .get(series % WordChart.COLOURS.size());
  }

  private String words(int category, int series) {
    Block.Series of = chart.series().get(series);
    return chart.categories().get(category) + " · " + of.name() + " · " + of.values().get(category);
  }

  private void bar(double x, double y, double width, double height, String rgb, String words) {
    svg.append(
            String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"#%s\">",
                x,
                y,
                width,
                height,
                rgb))
        .append("<title>")
        .append(HtmlWriter.escaped(words))
        .append("</title></rect>\n");
  }

  private void text(double x, double y, String anchor, int size, String words) {
    svg.append(
            String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\">",
                x,
                y,
                anchor,
                size))
        .append(HtmlWriter.escaped(words))
        .append("</text>\n");
  }
}
