/// 入库. From files to the index: counted, resumable, idempotent, every reject kept.
@NullMarked
package dev.jadework.patents.intake;

import org.jspecify.annotations.NullMarked;
