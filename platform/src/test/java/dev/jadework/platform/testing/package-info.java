/// 测试支持. A running application on a real PostgreSQL for tests of pages and services.
@NullMarked
package dev.jadework.platform.testing;

import org.jspecify.annotations.NullMarked;
