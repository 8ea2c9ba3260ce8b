/// 分类. IPC and CPC symbols.
@NullMarked
package dev.jadework.patents.classification;

import org.jspecify.annotations.NullMarked;
