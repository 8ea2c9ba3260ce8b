/// 文本. Folding, runs, Chinese words and English stems: what indexing, queries and comparison share.
@NullMarked
package dev.jadework.patents.text;

import org.jspecify.annotations.NullMarked;
