/// 表格. CSV and XLSX exports of patent databases, read through declared mappings of their columns.
@NullMarked
package dev.jadework.patents.format.table;

import org.jspecify.annotations.NullMarked;
