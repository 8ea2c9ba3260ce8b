/// 嵌入式索引. [PatentIndex] on an embedded Lucene directory.
@NullMarked
package dev.jadework.patents.index.lucene;

import org.jspecify.annotations.NullMarked;
