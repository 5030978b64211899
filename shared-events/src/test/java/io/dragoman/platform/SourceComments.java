package io.dragoman.platform;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The documentation comments of types, read from their sources. */
final class SourceComments {

    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code|link|value)\\s+#?([^}]*)}");
    private static final Pattern PARAMETER = Pattern.compile("@param\\s+(\\w+)\\s+(.*?)(?=\\s@\\w|$)");

    private final Map<String, String> byType = new HashMap<>();

    private SourceComments() {}

    static SourceComments of(Path sources) throws IOException {
        SourceComments comments = new SourceComments();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> files = Files.walk(sources)) {
            List<Path> java = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(java));
            for (CompilationUnitTree unit : task.parse()) {
                new Collector(DocTrees.instance(task), comments.byType).scan(unit, unit.getPackageName() + ".");
            }
        }
        return comments;
    }

    /** What the comment of a type says before its first tag, in one line. */
    String meaning(Class<?> type) {
        String comment = comment(type);
        int tag = comment.indexOf("@param");
        return plain(tag < 0 ? comment : comment.substring(0, tag));
    }

    /** What the comment of a record says about its components, by their names. */
    Map<String, String> components(Class<?> type) {
        return PARAMETER
                .matcher(comment(type))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> plain(found.group(2))));
    }

    private String comment(Class<?> type) {
        String comment = byType.get(type.getCanonicalName());
        return comment == null ? "" : comment.strip().replaceAll("\\s+", " ");
    }

    private static String plain(String comment) {
        return INLINE_TAG
                .matcher(comment)
                .replaceAll(
                        found -> Matcher.quoteReplacement('`' + found.group(1).replace('#', '.') + '`'))
                .strip();
    }

    /** Visits types with the name of what encloses them, which ends in a dot. */
    private static final class Collector extends TreePathScanner<@Nullable Void, String> {

        private final DocTrees trees;
        private final Map<String, String> comments;

        Collector(DocTrees trees, Map<String, String> comments) {
            this.trees = trees;
            this.comments = comments;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, String enclosing) {
            String name = enclosing + type.getSimpleName();
            String comment = trees.getDocComment(getCurrentPath());
            if (comment != null) {
                comments.put(name, comment);
            }
            return super.visitClass(type, name + '.');
        }
    }
}
