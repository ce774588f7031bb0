/** What can happen to a family: a class for each, with its outcomes. */
package steps.domain.family.change;
