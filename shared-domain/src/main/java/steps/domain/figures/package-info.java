/** Figures about everything: counted ahead by a job, compared with their sources, read by whoever wants to know how it goes. */
@NullMarked
package steps.domain.figures;

import org.jspecify.annotations.NullMarked;
