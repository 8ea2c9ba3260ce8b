/// 国家知识产权局数据交换格式. The office's full-text XML, `PatentDocumentAndRelated`.
@NullMarked
package dev.jadework.patents.format.cnipa;

import org.jspecify.annotations.NullMarked;
