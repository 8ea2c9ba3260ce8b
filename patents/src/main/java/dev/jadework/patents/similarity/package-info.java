/// 相似检索. Prior art for a text, each hit with the terms that made it one.
@NullMarked
package dev.jadework.patents.similarity;

import org.jspecify.annotations.NullMarked;
