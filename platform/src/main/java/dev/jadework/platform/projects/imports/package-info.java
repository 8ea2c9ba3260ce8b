/// 项目导入. From a spreadsheet to checked rows, and from rejected rows back to a spreadsheet.
@NullMarked
package dev.jadework.platform.projects.imports;

import org.jspecify.annotations.NullMarked;
