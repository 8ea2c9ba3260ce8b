/// 审计. The append-only, hash-chained log of who did what to which record, and its verification.
/// Every module writes to it in the transaction of the change itself.
@NullMarked
@ApplicationModule(
    displayName = "审计 Audit",
    allowedDependencies = {})
package dev.jadework.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
