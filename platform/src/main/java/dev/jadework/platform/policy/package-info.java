/// 政策推演. What a change of policy would do to the projects a person may see: drafts with their
/// history, simulation, comparison of packs, and the coherence of documents. Nothing here touches
/// the register or the packs.
@NullMarked
@ApplicationModule(
    displayName = "政策推演 Policy trials",
    allowedDependencies = {"audit", "identity", "projects", "shell"})
package dev.jadework.platform.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
