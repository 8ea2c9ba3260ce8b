/// 申请人规范. Which spellings of applicants' names mean the same body, and why.
@NullMarked
package dev.jadework.patents.names;

import org.jspecify.annotations.NullMarked;
