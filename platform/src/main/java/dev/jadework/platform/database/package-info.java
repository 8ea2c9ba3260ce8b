/// 数据库. One PostgreSQL for the whole platform: the embedded one under the data directory, or a
/// given one. Each capability owns one schema and one folder of migrations, `db/<capability>`.
@NullMarked
@ApplicationModule(
    displayName = "数据库 Database",
    allowedDependencies = {})
package dev.jadework.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
