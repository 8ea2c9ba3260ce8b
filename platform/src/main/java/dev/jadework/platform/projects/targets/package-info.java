/// 目标. What the product measures of the targets of the policy texts, kept day by day, and how that
/// stands against the path to the target.
@NullMarked
package dev.jadework.platform.projects.targets;

import org.jspecify.annotations.NullMarked;
