/// 合作网络. Who files together with whom; knows no index.
@NullMarked
package dev.jadework.patents.analysis.network;

import org.jspecify.annotations.NullMarked;
