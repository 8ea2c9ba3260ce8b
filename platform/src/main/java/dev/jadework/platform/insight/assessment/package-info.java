/// 立项前知识产权风险评估. Computes, edits and stores a risk assessment; plain Java, needs no server.
@NullMarked
package dev.jadework.platform.insight.assessment;

import org.jspecify.annotations.NullMarked;
