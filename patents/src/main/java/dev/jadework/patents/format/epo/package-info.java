/// 欧洲专利局. The European office's data: DOCDB exchange files, OPS answers, full texts.
@NullMarked
package dev.jadework.patents.format.epo;

import org.jspecify.annotations.NullMarked;
