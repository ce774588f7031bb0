/** Families: who is in one, who is invited, and what becomes of the points when people come and go. */
package steps.domain.family;
