/// 基准测试. Measures the product beside plain peers on the same data in the same run.
@NullMarked
package dev.jadework.bench;

import org.jspecify.annotations.NullMarked;
