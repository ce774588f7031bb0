@NullMarked
package steps.domain.faq;

import org.jspecify.annotations.NullMarked;
