/// 导出. Tables of patents for spreadsheets, with heads that stay the same.
@NullMarked
package dev.jadework.patents.export;

import org.jspecify.annotations.NullMarked;
