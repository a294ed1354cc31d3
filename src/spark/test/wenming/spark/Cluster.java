package wenming.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A real master and real workers, as processes of this machine; stopped with everything they started. */
final class Cluster implements AutoCloseable {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final String SCRIPT = "src/main/scripts/spark.sh";
    private static final String SHORT = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();
    private final String address;

    Cluster(Path folder) throws IOException {
        this.folder = folder;
        Process home = start("home", "home");
        await(() -> !home.isAlive(), home, "home");
        String master = "org.apache.spark.deploy.master.Master";
        Process process = start("master", "class", master, "--host", "127.0.0.1", "--port", "0", "--webui-port", "0");
        String said = "Starting Spark master at ";
        await(() -> log("master").contains(said), process, "master");
        String log = log("master");
        address = log.substring(log.indexOf(said) + said.length()).split("\\s", 2)[0];
        addWorker();
        addWorker();
    }

    /** One more worker, of one core. */
    void addWorker() throws IOException {
        String name = "worker-" + (workers.size() + 1);
        Process worker = start(
                name,
                "class",
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                folder.resolve(name).toString(),
                address);
        workers.add(worker);
        await(() -> log(name).contains("Successfully registered with master"), worker, name);
    }

    /** Kills the worker that has been there longest, as a power cut would. */
    void killWorker() {
        Process worker = workers.remove(0);
        worker.destroyForcibly();
        join(worker, "worker");
    }

    /** Hands in the job. */
    Driver submit(String name, Map<String, String> settings, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "class",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                address,
                "--class",
                "wenming.spark.Job",
                "--driver-memory",
                "512m",
                "--executor-memory",
                "768m"));
        String tests = ROOT.resolve("target/spark/test-classes").toString();
        Map.of(
                        // Java that ends soon gains nothing from its second compiler.
                        "spark.driver.extraJavaOptions", SHORT,
                        "spark.executor.extraJavaOptions", SHORT,
                        "spark.ui.enabled", "false",
                        "spark.driver.host", "127.0.0.1",
                        "spark.driver.bindAddress", "127.0.0.1",
                        "spark.driver.extraClassPath", tests,
                        "spark.executor.extraClassPath", tests)
                .forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
        settings.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
        command.add(ROOT.resolve("target/wenming-spark.jar").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("--lang", "en"));
        return new Driver(name, start(name, command.toArray(String[]::new)));
    }

    /** A job on its way. */
    final class Driver {
        private final String name;
        private final Process process;

        private Driver(String name, Process process) {
            this.name = name;
            this.process = process;
        }

        /** Waits for its end; the code with which it ended. */
        int end() {
            join(process, name);
            return process.exitValue();
        }

        /** What it said. */
        String said() {
            return log(name);
        }

        /** Waits until something is true, while it runs. */
        void until(BooleanSupplier condition) {
            await(condition, process, name);
        }

        void kill() {
            process.destroyForcibly();
            join(process, name);
        }
    }

    private Process start(String name, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("bash", ROOT.resolve(SCRIPT).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_DAEMON_JAVA_OPTS", SHORT);
        builder.redirectOutput(folder.resolve(name + ".log").toFile());
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private String log(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"));
        } catch (IOException e) {
            return "";
        }
    }

    private void await(BooleanSupplier condition, Process process, String name) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end) || !process.isAlive()) {
                if (condition.getAsBoolean()) {
                    return;
                }
                throw new AssertionError(name + " did not come so far: " + log(name));
            }
            rest();
        }
    }

    private static void rest() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void join(Process process, String name) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(name + " did not end: " + log(name));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        // Executors are children of the workers: they are asked for while their parents live.
        List<ProcessHandle> all = new ArrayList<>();
        processes.forEach(process -> {
            process.descendants().forEach(all::add);
            all.add(process.toHandle());
        });
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }
}
