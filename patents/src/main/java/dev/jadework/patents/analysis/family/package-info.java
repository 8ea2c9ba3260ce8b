/// 同族规模. How many publications and offices families reach.
@NullMarked
package dev.jadework.patents.analysis.family;

import org.jspecify.annotations.NullMarked;
