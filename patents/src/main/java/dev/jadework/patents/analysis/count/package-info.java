/// 统计. Series, rankings, shares, concentration and specialisation from counts; knows no index.
@NullMarked
package dev.jadework.patents.analysis.count;

import org.jspecify.annotations.NullMarked;
