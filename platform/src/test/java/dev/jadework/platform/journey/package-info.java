/// Journeys of users through the whole product in a real browser.
@NullMarked
package dev.jadework.platform.journey;

import org.jspecify.annotations.NullMarked;
