/// 引证. Figures from which document cites which; knows no index.
@NullMarked
package dev.jadework.patents.analysis.citation;

import org.jspecify.annotations.NullMarked;
