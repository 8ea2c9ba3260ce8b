/// 评估台账. Stored risk assessments and their life: draft, submission, signature by a second person.
@NullMarked
package dev.jadework.platform.insight.register;

import org.jspecify.annotations.NullMarked;
