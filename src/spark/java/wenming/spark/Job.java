package wenming.spark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSetException;
import wenming.report.Json;
import wenming.report.Messages;
import wenming.report.ProblemText;

/**
 * Scores submissions on a Spark cluster: {@code spark-submit --class wenming.spark.Job wenming-spark.jar INPUT... -o RUNS --run ID}.
 *
 * <p>One pass counts the records of each share, the next scores them with their numbers known, and each share writes files of
 * its own. Nothing is shuffled but the small rows of the table.
 */
public final class Job {
    /** Rows of the table in one file, before it is divided by kind of unit. */
    private static final long ROWS_A_FILE = 500_000;

    private final Options options;
    private final RuleFolders rules;
    private final RunFolder run;
    private final List<Source> sources;
    private final SparkSession spark;
    private final JavaSparkContext context;

    private Job(Options options, RuleFolders rules, RunFolder run, List<Source> sources, SparkSession spark) {
        this.options = options;
        this.rules = rules;
        this.run = run;
        this.sources = sources;
        this.spark = spark;
        this.context = new JavaSparkContext(spark.sparkContext());
    }

    /** Runs the job; ends the process with 0, or with 1 for what the caller can mend and 2 for wrong usage. */
    public static void main(String[] arguments) throws IOException {
        Messages messages = Messages.in(Options.language(arguments));
        int code = 0;
        try {
            start(Options.of(arguments), messages);
        } catch (Options.UsageException e) {
            System.err.println("wenming: " + messages.say(e.key(), e.about()));
            System.err.println(messages.say("spark.usage"));
            code = 2;
        } catch (RunFolder.TakenException e) {
            System.err.println("wenming: " + messages.say(e.isComplete() ? "spark.taken" : "spark.taken.broken"));
            code = 1;
        } catch (RuleSetException e) {
            e.problems()
                    .forEach(problem -> System.err.println("wenming: " + problem.file() + ": "
                            + ProblemText.withPlace(problem.problem(), Options.language(arguments))));
            code = 1;
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    private static void start(Options options, Messages messages)
            throws IOException, RunFolder.TakenException, Options.UsageException {
        List<Path> folders = options.rules().stream().map(Path::of).toList();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new Options.UsageException("spark.usage.folder", folder.toString());
            }
        }
        check(folders, options.ruleSet());
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.app.name", "wenming " + options.run())
                // Files on a disk need no second file with sums beside each of them: the manifest has better ones.
                .setIfMissing("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem")
                .setIfMissing("spark.sql.debug.maxToStringFields", "100")
                .set("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        try (SparkSession spark = SparkSession.builder().config(conf).getOrCreate()) {
            Configuration hadoop = spark.sparkContext().hadoopConfiguration();
            URI output = Sources.uri(options.output(), hadoop);
            List<Source> sources = new Sources(hadoop, output).of(options.inputs());
            RunFolder run = RunFolder.make(output, options.run(), hadoop);
            Manifest.Counts counts = new Job(options, RuleFolders.read(folders), run, sources, spark).score();
            System.out.println(
                    messages.say("spark.done", counts.records(), counts.scored(), counts.rejected(), counts.vetoed()));
            System.out.println(messages.say("spark.where", run.path()));
        }
    }

    /** What is wrong in the operator's rules is said before a cluster is asked for anything. */
    private static void check(List<Path> folders, String ruleSet) throws IOException, Options.UsageException {
        Library library = Library.open(folders);
        Assessors assessors = new Assessors(library);
        for (Path folder : folders) {
            try (Stream<Path> sets = Files.list(folder)) {
                sets.filter(set -> Files.exists(set.resolve("catalogue.yaml")))
                        .sorted()
                        .forEach(set -> assessors.of(set.getFileName().toString()));
            }
        }
        if (ruleSet != null && library.volume(ruleSet).isEmpty()) {
            throw new Options.UsageException("spark.usage.ruleSet", ruleSet);
        }
    }

    private Manifest.Counts score() throws IOException {
        Broadcast<RuleFolders> sent = context.broadcast(rules);
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        boolean doubts = options.doubts();

        List<Share> counted = options.cuts().first(sources);
        List<List<Count>> counts = shares(counted)
                .map(share -> Scoring.count(share, hadoop.value().value(), Engine.of(sent.value(), doubts)))
                .collect();
        Cuts.Numbered numbered = options.cuts().numbered(counted, counts);

        Options wanted = options;
        org.apache.hadoop.mapreduce.Job output =
                org.apache.hadoop.mapreduce.Job.getInstance(context.hadoopConfiguration());
        output.setOutputFormatClass(ShareOutput.class);
        output.getConfiguration().setBoolean(ShareOutput.PACKED, options.packed());
        FileOutputFormat.setOutputPath(output, run.path());
        shares(numbered.shares())
                .flatMapToPair(share -> {
                    Scoring scoring =
                            new Scoring(share, hadoop.value().value(), Engine.of(sent.value(), doubts), wanted);
                    TaskContext.get().addTaskCompletionListener((TaskCompletionListener) ended -> close(scoring));
                    return pairs(scoring);
                })
                .saveAsNewAPIHadoopDataset(output.getConfiguration());

        Map<String, Long> outcomes = table();
        RankingStep.write(run, options.language());
        long scored = outcomes.values().stream().mapToLong(Long::longValue).sum();
        Manifest.Counts all = new Manifest.Counts(
                numbered.records(), scored, numbered.records() - scored, outcomes.getOrDefault("vetoed", 0L));
        run.complete(manifest(all, outcomes));
        return all;
    }

    private static void close(Scoring scoring) {
        try {
            scoring.close();
        } catch (IOException e) {
            // It was only read from.
        }
    }

    private static java.util.Iterator<Tuple2<Object, Object>> pairs(Scoring scoring) {
        return new java.util.Iterator<>() {
            @Override
            public boolean hasNext() {
                return scoring.hasNext();
            }

            @Override
            public Tuple2<Object, Object> next() {
                return new Tuple2<>(null, scoring.next());
            }
        };
    }

    /** One partition for each share, near to where it lies. */
    private JavaRDD<Share> shares(List<Share> shares) throws IOException {
        if (shares.isEmpty()) {
            return context.parallelize(List.of());
        }
        List<Tuple2<Share, Seq<String>>> placed = new ArrayList<>();
        for (Share share : shares) {
            placed.add(new Tuple2<>(
                    share, CollectionConverters.asScala(hosts(share)).toList()));
        }
        ClassTag<Share> tag = scala.reflect.ClassTag$.MODULE$.apply(Share.class);
        return spark.sparkContext()
                .makeRDD(CollectionConverters.asScala(placed).toList(), tag)
                .toJavaRDD();
    }

    /** Machines that hold the first piece; a disk that all machines share is near to none. */
    private List<String> hosts(Share share) throws IOException {
        Piece piece = share.pieces().get(0);
        if (piece.source().isRefused() || piece.source().uri().startsWith("file:")) {
            return List.of();
        }
        org.apache.hadoop.fs.Path path =
                new org.apache.hadoop.fs.Path(URI.create(piece.source().uri()));
        FileSystem files = path.getFileSystem(context.hadoopConfiguration());
        var blocks = files.getFileBlockLocations(path, piece.lines() ? piece.from() : 0, 1);
        return blocks.length == 0
                ? List.of()
                : Stream.of(blocks[0].getHosts())
                        .filter(host -> !host.equals("localhost"))
                        .toList();
    }

    /** Writes the table, and says how many rows have which outcome. */
    private Map<String, Long> table() throws IOException {
        Map<String, Long> outcomes = new TreeMap<>();
        if (!run.has(Line.File.ROWS.folder())) {
            return outcomes;
        }
        Dataset<org.apache.spark.sql.Row> rows = spark.read()
                .schema(ScorecardRow.COLUMNS)
                .json(run.child(Line.File.ROWS.folder()).toString());
        rows.groupBy("outcome").count().collectAsList().forEach(row -> outcomes.put(row.getString(0), row.getLong(1)));
        long scored = outcomes.values().stream().mapToLong(Long::longValue).sum();
        String draft = RunFolder.WORK + "/scorecards";
        // A number of files that follows from the rows alone, each in the order of the input: so the same rows give the
        // same files. A kind that could be null would make Spark sort by it once more, and forget the order within.
        rows.withColumn("kind", functions.coalesce(rows.col("kind"), functions.lit("")))
                .repartition((int) (1 + (scored - 1) / ROWS_A_FILE), functions.col("record"))
                .sortWithinPartitions("kind", "record")
                .write()
                .mode(SaveMode.ErrorIfExists)
                .partitionBy("kind")
                .parquet(run.child(draft).toString());
        run.settle(draft, "scorecards");
        return outcomes;
    }

    private byte[] manifest(Manifest.Counts counts, Map<String, Long> outcomes) throws IOException {
        TreeMap<String, FileStatus> files = new TreeMap<>();
        List<String> names = new ArrayList<>(RankingStep.files());
        names.addAll(List.of(
                Line.File.RESULTS.folder(),
                Line.File.REJECTED.folder(),
                Line.File.DEAD_LETTERS.folder(),
                "scorecards"));
        for (String name : names) {
            files.putAll(run.filesIn(name));
        }
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        List<String> paths = files.values().stream()
                .map(file -> file.getPath().toUri().toString())
                .toList();
        List<String> sums = paths.isEmpty()
                ? List.of()
                : context.parallelize(paths, paths.size())
                        .map(path -> sha256(URI.create(path), hadoop.value().value()))
                        .collect();
        List<Manifest.Written> written = new ArrayList<>();
        files.forEach(
                (path, status) -> written.add(new Manifest.Written(path, status.getLen(), sums.get(written.size()))));
        Manifest manifest = new Manifest(
                Manifest.FORM,
                options.ruleSet(),
                options.asOf() == null ? null : options.asOf().toString(),
                options.doubts(),
                rules.folders().isEmpty() ? null : rules.sha256(),
                options.cuts().bytes(),
                options.cuts().records(),
                new Manifest.Input(
                        sources.size(),
                        sources.stream().mapToLong(Source::length).sum()),
                counts,
                outcomes,
                written);
        return Json.pretty(manifest);
    }

    private static String sha256(URI file, Configuration configuration) throws IOException {
        MessageDigest digest = RuleFolders.digest();
        try (InputStream in = FileSystem.get(file, configuration).open(new org.apache.hadoop.fs.Path(file))) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
