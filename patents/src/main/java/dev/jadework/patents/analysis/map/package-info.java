/// 专利地图. From texts to a map: terms, vectors, clusters, layout, density. The same documents and
/// the same seed give the same map, on any number of cores. Knows no index.
@NullMarked
package dev.jadework.patents.analysis.map;

import org.jspecify.annotations.NullMarked;
