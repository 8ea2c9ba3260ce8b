/// 数据格式. One reader per source format; readers stream, never fetch anything and reject record by
/// record.
@NullMarked
package dev.jadework.patents.format;

import org.jspecify.annotations.NullMarked;
