/// 号码. Application and publication numbers per office, with check digits.
@NullMarked
package dev.jadework.patents.number;

import org.jspecify.annotations.NullMarked;
