/// 身份. Organisations, accounts, roles and sign-in. Nothing is open unless a page says so: see
/// [AllowedTo] and [OpenToPublic].
@NullMarked
@ApplicationModule(
    displayName = "身份 Identity",
    allowedDependencies = {"audit"})
package dev.jadework.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
