@NullMarked
package steps.admin.faq;

import org.jspecify.annotations.NullMarked;
