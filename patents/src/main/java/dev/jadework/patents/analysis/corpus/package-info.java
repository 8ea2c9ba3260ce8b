/// 语料分析. Figures of a corpus: asks the index, computes, and states what went in.
@NullMarked
package dev.jadework.patents.analysis.corpus;

import org.jspecify.annotations.NullMarked;
