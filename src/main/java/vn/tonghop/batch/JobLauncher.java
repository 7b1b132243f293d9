package vn.tonghop.batch;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tonghop.adapter.store.Store;
import vn.tonghop.model.Period;

/**
 * Runs a job through Spring Batch with its record in the store. A run is identified by the period, the hash of everything
 * that goes in, and an attempt number, because a finished run of the same input may be wanted again when its outputs are
 * gone. A run that was killed is recovered and started again; the program's own lock has been taken before, so it cannot
 * be running.
 */
final class JobLauncher implements AutoCloseable {
    private static final Set<BatchStatus> CUT_SHORT =
            Set.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING, BatchStatus.UNKNOWN);

    private final AnnotationConfigApplicationContext context;

    JobLauncher(Store store) {
        context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", javax.sql.DataSource.class, store::dataSource);
        context.registerBean(
                "transactionManager",
                PlatformTransactionManager.class,
                () -> new JdbcTransactionManager(store.dataSource()));
        context.register(BatchConfiguration.class);
        context.refresh();
    }

    /** Spring Batch with the job repository in the store. */
    @Configuration(proxyBeanMethods = false)
    static class BatchConfiguration extends JdbcDefaultBatchConfiguration {}

    JobRepository repository() {
        return context.getBean(JobRepository.class);
    }

    PlatformTransactionManager transactions() {
        return context.getBean(PlatformTransactionManager.class);
    }

    /** Whether every record in the store can be read: what a killed run left may be damaged. */
    boolean isReadable() {
        try {
            for (String name : repository().getJobNames()) {
                for (JobInstance instance : repository().getJobInstances(name, 0, Integer.MAX_VALUE)) {
                    repository().getJobExecutions(instance).forEach(JobExecution::getStepExecutions);
                }
            }
            return true;
        } catch (RuntimeException damaged) {
            return false;
        }
    }

    /** Runs the job to its end. */
    JobExecution run(Job job, Period period, String inputHash) throws JobExecutionException {
        JobOperator operator = context.getBean(JobOperator.class);
        for (long attempt = 1; ; attempt++) {
            JobParameters parameters = new JobParametersBuilder()
                    .addString("period", period.toString())
                    .addString("inputs", inputHash)
                    .addLong("attempt", attempt)
                    .toJobParameters();
            JobExecution last = last(job, parameters);
            if (last == null) {
                return operator.start(job, parameters);
            }
            if (CUT_SHORT.contains(last.getStatus())) {
                operator.recover(last);
                return operator.start(job, parameters);
            }
            if (last.getStatus() == BatchStatus.FAILED) {
                return operator.start(job, parameters);
            }
        }
    }

    private @Nullable JobExecution last(Job job, JobParameters parameters) {
        return repository().getLastJobExecution(job.getName(), parameters);
    }

    @Override
    public void close() {
        context.close();
    }
}
