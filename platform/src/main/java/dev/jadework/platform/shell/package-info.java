/// 外壳. What every page shares: layout, language, navigation, workbench and error pages. Other
/// modules contribute [NavigationItem] and [WorkbenchSection] beans and take [Page] in templates.
@NullMarked
@ApplicationModule(
    displayName = "外壳 Shell",
    allowedDependencies = {"identity", "audit"})
package dev.jadework.platform.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
