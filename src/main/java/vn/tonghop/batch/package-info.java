/**
 * The order of the stages, and nothing else: what a run does, step by step, with Spring Batch for restart and record
 * ({@link vn.tonghop.batch.ConsolidationJob} reads as the job), and the smaller undertakings that need no job: making forms,
 * checking files, telling who has returned what. The only package that knows all the others and the only one that knows
 * Spring.
 */
@NullMarked
package vn.tonghop.batch;

import org.jspecify.annotations.NullMarked;
