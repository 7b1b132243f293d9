package vn.tonghop.batch;

import java.nio.file.Path;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.batch.Progress.Stage;
import vn.tonghop.batch.RunBoard.Read;

/**
 * The job of a period: intake, check, consolidate, publish. A file is an item of the first step, so that a bad file is an
 * outcome and never a failed step. Every step may run again: a restart begins with the files.
 */
final class ConsolidationJob {
    static final String NAME = "consolidation";
    private static final int FILES_PER_COMMIT = 50;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final RunBoard board;
    private final Workers.Results<Read> reads;
    private final Publisher publisher;
    private final Path results;
    private final Progress progress;

    ConsolidationJob(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RunBoard board,
            Workers.Results<Read> reads,
            Publisher publisher,
            Path results,
            Progress progress) {
        this.repository = repository;
        this.transactions = transactions;
        this.board = board;
        this.reads = reads;
        this.publisher = publisher;
        this.results = results;
        this.progress = progress;
    }

    Job job() {
        return new JobBuilder(NAME, repository)
                .start(intake())
                .next(step("check", Stage.CHECK, board::check))
                .next(step("consolidate", Stage.CONSOLIDATE, board::consolidate))
                .next(step("publish", Stage.PUBLISH, () -> publisher.prepare(board, results)))
                .build();
    }

    private Step intake() {
        return new StepBuilder("intake", repository)
                .<Read, Read>chunk(FILES_PER_COMMIT)
                .transactionManager(transactions)
                .reader(() -> reads.hasNext() ? reads.next() : null)
                .writer(chunk -> progress.at(
                        Stage.INTAKE,
                        board.add(chunk.getItems()),
                        Math.max(1, board.returns().size())))
                .allowStartIfComplete(true)
                .build();
    }

    private Step step(String name, Stage stage, Work work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            progress.at(stage, 1, 1);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private interface Work {
        void run() throws Exception;
    }
}
