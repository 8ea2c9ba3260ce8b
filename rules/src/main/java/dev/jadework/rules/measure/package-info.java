/// What the texts ask for, department by department: measures, rows of work plans, deliverables.
@NullMarked
package dev.jadework.rules.measure;

import org.jspecify.annotations.NullMarked;
