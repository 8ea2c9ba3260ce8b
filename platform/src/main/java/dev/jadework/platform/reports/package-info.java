/// 报告. One model of a printable document and its writers: Word and HTML. Knows no business.
@NullMarked
@ApplicationModule(
    displayName = "报告 Reports",
    allowedDependencies = {})
package dev.jadework.platform.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
