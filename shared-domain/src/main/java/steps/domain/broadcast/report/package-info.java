@NullMarked
package steps.domain.broadcast.report;

import org.jspecify.annotations.NullMarked;
