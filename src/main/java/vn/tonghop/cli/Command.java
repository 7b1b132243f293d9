package vn.tonghop.cli;

import java.util.concurrent.Callable;

/** One command; gives the exit status. */
interface Command extends Callable<Integer> {}
