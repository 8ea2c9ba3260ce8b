/// 内存索引. [dev.jadework.patents.index.PatentIndex] by looking at every document: the plainest
/// reading of its contract, against which the other indexes are held.
@NullMarked
package dev.jadework.patents.index.memory;

import org.jspecify.annotations.NullMarked;
