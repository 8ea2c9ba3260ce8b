/// 技术功效矩阵. Means against effects, both declared by queries.
@NullMarked
package dev.jadework.patents.analysis.matrix;

import org.jspecify.annotations.NullMarked;
