/**
 * One small language for rules and indicators: arithmetic, comparison and logic over codes. An expression is evaluated
 * exactly ({@link vn.tonghop.expression.Evaluator}) and compiled to the same formula for Excel
 * ({@link vn.tonghop.expression.ExcelCompiler}). It can reach figures and nothing else, and its cost is bounded by its
 * length. Start with {@link vn.tonghop.expression.ExpressionParser}.
 */
@NullMarked
package vn.tonghop.expression;

import org.jspecify.annotations.NullMarked;
