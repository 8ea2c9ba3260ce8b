/// 生命周期. Life cycle and S-curve of a technology from yearly counts; knows no index.
@NullMarked
package dev.jadework.patents.analysis.curve;

import org.jspecify.annotations.NullMarked;
