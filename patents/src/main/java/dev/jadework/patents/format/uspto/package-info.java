/// 美国专利商标局数据格式. The United States office's full texts: red book XML from 2005, ST.32
/// (`PATDOC`) and application publications from 2001 to 2004, green book text from 1976 to 2001.
@NullMarked
package dev.jadework.patents.format.uspto;

import org.jspecify.annotations.NullMarked;
