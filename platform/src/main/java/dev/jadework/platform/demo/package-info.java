/// 演示区. A fictional region with projects, units, people and patents, made from a seed: the same
/// seed gives the same bytes on every machine. Nothing in it is real.
@NullMarked
@ApplicationModule(
    displayName = "演示区 Demo",
    allowedDependencies = {"identity", "projects"})
package dev.jadework.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
