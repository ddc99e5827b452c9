package dev.gumshoe.engine.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Compiles a folder of DRL into model classes that load without a rule compiler. The build runs it for the built-in
 * packs.
 */
public final class PackCompiler {
    private static final String MODEL_LIST = "drools-model";
    private final String pack;
    private final String shownFolder;

    private PackCompiler(String pack, String shownFolder) {
        this.pack = pack;
        this.shownFolder = shownFolder;
    }

    /**
     * Arguments: the pack's folder, the folder for classes, the pack's name.
     *
     * @throws RulesException naming every file and line that does not compile
     */
    public static void main(String[] args) throws IOException {
        Path source = Path.of(args[0]).toAbsolutePath().normalize();
        Path home = source.getParent();
        String shown = (home == null ? "" : home.getFileName() + "/") + source.getFileName() + "/";
        new PackCompiler(args[2], shown).compile(source, Path.of(args[1]));
    }

    private void compile(Path source, Path classes) throws IOException {
        List<RuleFile> files = RuleFile.below(source);
        InternalKieModule module = build(files);
        List<String> models = new ArrayList<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith(".class")) {
                write(classes.resolve(name), module.getBytes(name));
            }
            if (name.endsWith(MODEL_LIST)) {
                models.addAll(modelNames(new String(module.getBytes(name), StandardCharsets.UTF_8)));
            }
        }
        PackIndex index = new PackIndex(models, ruleLines(files));
        write(classes.resolve(PackIndex.resource(pack)), index.text().getBytes(StandardCharsets.UTF_8));
    }

    private InternalKieModule build(List<RuleFile> files) {
        KieServices services = KieServices.get();
        KieFileSystem sources = services.newKieFileSystem();
        sources.generateAndWritePomXML(services.newReleaseId("dev.gumshoe.pack", pack, "1"));
        files.forEach(
                file -> sources.write("src/main/resources/" + pack + "/" + file.relative(), file.compilable(pack)));
        KieBuilder builder = services.newKieBuilder(sources, PackCompiler.class.getClassLoader());
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException e) {
            throw new RulesException("rule pack '" + pack + "': the rule compiler failed: " + e.getMessage(), e);
        }
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new RulesException(describe(errors));
        }
        return (InternalKieModule) builder.getKieModule(ExecutableModelProject.class);
    }

    private String describe(List<Message> errors) {
        StringBuilder text = new StringBuilder("rule pack '" + pack + "' does not compile");
        errors.forEach(error -> text.append("\n  ")
                .append(error.getPath())
                .append(':')
                .append(error.getLine())
                .append(": ")
                .append(error.getText()));
        return text.toString();
    }

    private Map<String, String> ruleLines(List<RuleFile> files) {
        Map<String, String> lines = new HashMap<>();
        for (RuleFile file : files) {
            for (RuleFile.RuleLine rule : file.rules()) {
                String key = file.packageName(pack) + "/" + rule.rule();
                String where = shownFolder + file.relative() + ":" + rule.line();
                String earlier = lines.put(key, where);
                if (earlier != null) {
                    throw new RulesException(where + ": rule '" + rule.rule() + "' is also at " + earlier
                            + "; expected a name of its own");
                }
            }
        }
        return lines;
    }

    private static List<String> modelNames(String list) {
        return list.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.contains(":"))
                .toList();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, bytes);
    }
}
